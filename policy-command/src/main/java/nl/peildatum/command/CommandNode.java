package nl.peildatum.command;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import nl.peildatum.command.clock.ComparisonResult;
import nl.peildatum.command.clock.PostgresClock;
import nl.peildatum.command.clock.TopicComparison;
import nl.peildatum.command.pace.RecordingPace;
import nl.peildatum.command.store.DecisionIdTable;
import nl.peildatum.command.store.EventStores;
import nl.peildatum.command.store.RelayBacklog;
import nl.peildatum.command.store.StoreSchema;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The parts that record decisions on one node: command bus, aggregate, store and clock. All use one
 * transaction manager.
 */
public final class CommandNode implements AutoCloseable {
  private static final int MAX_CONNECTIONS = 10;
  private static final int COUNTRIES_IN_MEMORY = 64;

  private final HikariDataSource source;
  private final JdbcClient store;
  private final EmbeddedEventStore events;
  private final SpringTransactionManager transactions;
  private final CommandGateway commands;
  private final Decisions decisions;
  private final TopicComparison comparison;

  /**
   * Brings the store's tables up to date and subscribes the aggregate.
   *
   * @param pace the events per second that every reader can take; see {@link RecordingPace}
   * @param afterAppend called after each commit of a command
   */
  public CommandNode(StoreAddress address, DecisionRules rules, int pace, Runnable afterAppend) {
    source = address.forDeciding(MAX_CONNECTIONS);
    StoreSchema.migrate(address.forMigrating());
    store = JdbcClient.create(source);
    transactions = new SpringTransactionManager(new JdbcTransactionManager(source));
    var memory = new RecentRecords(COUNTRIES_IN_MEMORY);
    events = EventStores.forDeciding(source, transactions, new RecordedEventMapping(), memory);
    var clock = new PostgresClock(store);
    var decisionIds = new DecisionIdTable(store);
    comparison = new TopicComparison(store);
    commands = gateway(List.of(rules, clock, decisionIds, memory, comparison), afterAppend);
    var records = new RecordReader(events, transactions, memory);
    var recordingPace = new RecordingPace(new RelayBacklog(store), pace, Decisions.MAX_WAIT);
    decisions =
        new Decisions(
            commands, decisionIds, records, rules, clock, comparison, memory, recordingPace);
  }

  private CommandGateway gateway(List<Object> resources, Runnable afterAppend) {
    var bus = SimpleCommandBus.builder().transactionManager(transactions).build();
    var parameters = parameters(resources);
    var repository =
        EventSourcingRepository.builder(CountryPolicy.class)
            .eventStore(events)
            .parameterResolverFactory(parameters)
            .build();
    AggregateAnnotationCommandHandler.<CountryPolicy>builder()
        .aggregateType(CountryPolicy.class)
        .parameterResolverFactory(parameters)
        .repository(repository)
        .commandTargetResolver(CommandNode::target)
        .build()
        .subscribe(bus);
    bus.registerHandlerInterceptor(
        (unit, chain) -> {
          unit.afterCommit(done -> afterAppend.run());
          return chain.proceed();
        });
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  /**
   * The target of a command, given here so that Axon need not look for its annotation in every
   * command.
   */
  private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
    Object country = ((RecordDecision) command.getPayload()).country();
    return new VersionedAggregateIdentifier(country, null);
  }

  private static ParameterResolverFactory parameters(List<Object> resources) {
    return MultiParameterResolverFactory.ordered(
        ClasspathParameterResolverFactory.forClass(CountryPolicy.class),
        new SimpleResourceParameterResolverFactory(resources));
  }

  public Decisions decisions() {
    return decisions;
  }

  /** The result of the last comparison of the store with the topic. */
  public ComparisonResult comparison() {
    return comparison.result();
  }

  /** The store, whose statements take part in the transaction of the thread. */
  public JdbcClient store() {
    return store;
  }

  public SpringTransactionManager transactions() {
    return transactions;
  }

  @Override
  public void close() {
    events.shutDown();
    source.close();
  }
}
