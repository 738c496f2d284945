package nl.peildatum.command.log;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.peildatum.command.topic.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives each event its number in the log, from 0 without holes. A number is committed before it is
 * returned, and the table holds each event and each number once, so that two relays cannot give two
 * numbers to one event or one number to two events.
 */
public final class LeafNumbers {
  private static final Logger LOG = LoggerFactory.getLogger(LeafNumbers.class);
  private static final long INDEXES_PER_STATEMENT = 10_000;

  private final JdbcClient store;
  private final TransactionOperations ownTransaction;

  /**
   * @param ownTransaction runs the giving of numbers in a transaction of its own
   */
  public LeafNumbers(JdbcClient store, TransactionOperations ownTransaction) {
    this.store = store;
    this.ownTransaction = ownTransaction;
  }

  private record GivenNumber(long number, boolean unchanged) {}

  /**
   * Returns the numbers of these events, in their order; those that have none get the next ones, in
   * this order.
   */
  public List<Long> of(List<Publication> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    var numbers = ownTransaction.execute(status -> give(events));
    if (numbers == null || numbers.size() != events.size()) {
      throw new IllegalStateException("the store lacks an event that is to be published");
    }
    for (var at = 0; at < numbers.size(); at++) {
      if (!numbers.get(at).unchanged()) {
        var event = events.get(at);
        LOG.error(
            "alarm leaf-changed country={} sequence {} has other bytes than it had as leaf {} of the"
                + " log",
            event.country(),
            event.sequence(),
            numbers.get(at).number());
      }
    }
    return numbers.stream().map(GivenNumber::number).toList();
  }

  private List<GivenNumber> give(List<Publication> events) {
    return store
        .sql("select given, unchanged from number_events(:countries::text[], :sequences::bigint[])")
        .param("countries", array(events.stream().map(Publication::country).toList()))
        .param("sequences", array(events.stream().map(Publication::sequence).toList()))
        .query((row, n) -> new GivenNumber(row.getLong("given"), row.getBoolean("unchanged")))
        .list();
  }

  /**
   * Gives numbers to all events without one, in the order of the store, and returns how many
   * numbers were given so far.
   *
   * @param excluded countries about which nothing is published
   */
  public long completeExcept(Collection<String> excluded) {
    var last = store.sql("select coalesce(max(global_index), 0) from event").query(Long.class);
    if (hasUnnumbered()) {
      var upTo = last.single();
      for (var after = 0L; after < upTo; after += INDEXES_PER_STATEMENT) {
        giveBetween(after, Math.min(after + INDEXES_PER_STATEMENT, upTo), excluded);
      }
    }
    return count();
  }

  private boolean hasUnnumbered() {
    return store
        .sql("select (select count(*) from event) <> (select count(*) from leaf)")
        .query(Boolean.class)
        .single();
  }

  private void giveBetween(long after, long upTo, Collection<String> excluded) {
    ownTransaction.executeWithoutResult(
        status ->
            store
                .sql("select 1 from number_events_between(:after, :upTo, :excluded::text[])")
                .param("after", after)
                .param("upTo", upTo)
                .param("excluded", array(excluded))
                .query((row, n) -> 1)
                .list());
  }

  /** Returns how many numbers were given so far. */
  public long count() {
    return store
        .sql("select coalesce(max(number) + 1, 0) from leaf")
        .query(Long.class)
        .single();
  }

  private static String array(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
