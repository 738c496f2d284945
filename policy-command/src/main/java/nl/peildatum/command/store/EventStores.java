package nl.peildatum.command.store;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates event stores over PostgreSQL whose parts all use one transaction. */
public final class EventStores {
  private static final String INTEGRITY_VIOLATION = "23";

  private EventStores() {}

  public static ConnectionProvider connections(DataSource source) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(source));
  }

  /**
   * Creates the store of the aggregates: it appends, and reads parsed events from the records that
   * this node remembers on.
   */
  public static <E> EmbeddedEventStore forDeciding(
      DataSource source,
      TransactionManager transactions,
      EventMapping<E> form,
      RememberedRecords lastKnown) {
    var events =
        new DecidedEvents<>(
            engine(source, transactions, form), form, new DecisionStatement(source));
    return new RememberingEventStore(EmbeddedEventStore.builder().storageEngine(events), lastKnown);
  }

  /**
   * Creates the store of the relay, which reads stored bytes.
   *
   * @param fetchDelay the time between reads for appends by other nodes
   * @param pause the pause between two pages, so that events committed meanwhile share the second
   *     page
   */
  public static RelayedEvents forRelaying(
      DataSource source, TransactionManager transactions, Duration fetchDelay, Duration pause) {
    var engine =
        new GapFreeEvents(
            engine(source, transactions, new UnparsedEventMapping()), JdbcClient.create(source));
    return new RelayedEvents(engine, fetchDelay, pause);
  }

  private static JdbcEventStorageEngine.Builder engine(
      DataSource source, TransactionManager transactions, EventMapping<?> form) {
    var serializer = new EventSerializer<>(form);
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections(source))
        .transactionManager(transactions)
        .schema(EventTable.SCHEMA)
        .persistenceExceptionResolver(new SQLStateResolver(INTEGRITY_VIOLATION))
        .eventSerializer(serializer)
        .snapshotSerializer(serializer);
  }
}
