package nl.peildatum.command.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.peildatum.codec.TopicForm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores and reads the result of comparing the topic with the store. The result is kept in the
 * store, with the incarnation that was compared: a store that was restarted, failed over or
 * restored is another incarnation, whatever its tables contain.
 */
public final class TopicComparison implements LastComparison {
  private final JdbcClient store;
  private final TransactionOperations ownTransaction;

  public TopicComparison(JdbcClient store) {
    this(store, TransactionOperations.withoutTransaction());
  }

  /**
   * @param ownTransaction runs the write of a result in a transaction of its own
   */
  public TopicComparison(JdbcClient store, TransactionOperations ownTransaction) {
    this.store = store;
    this.ownTransaction = ownTransaction;
  }

  /** Returns a name of the store's running server and table that no other has. */
  public String incarnation() {
    return store.sql("select store_incarnation()").query(String.class).single();
  }

  /**
   * Returns the latest instant, UTC and inclusive, that is credible for a published watermark:
   * {@link TopicForm#FURTHEST_AHEAD} after the store's clock or its own watermark, whichever is
   * later.
   */
  public Instant latestCredibleWatermark() {
    return store
        .sql("select greatest(at, clock_timestamp()) as at from watermark")
        .query(OffsetDateTime.class)
        .single()
        .toInstant()
        .plus(TopicForm.FURTHEST_AHEAD);
  }

  /**
   * Returns the stored result; {@link ComparisonResult#UNKNOWN} if there is none of this
   * incarnation. Inside a transaction it comes from the server to which the transaction commits.
   */
  @Override
  public ComparisonResult result() {
    return store
        .sql("select * from topic_comparison where incarnation = store_incarnation()")
        .query((row, n) -> result(row))
        .optional()
        .orElse(ComparisonResult.UNKNOWN);
  }

  /**
   * Reads the result from a row; {@link ComparisonResult#UNKNOWN} where the row has none of this
   * incarnation.
   */
  static ComparisonResult result(ResultSet row) throws SQLException {
    return row.getString("incarnation") == null
        ? ComparisonResult.UNKNOWN
        : new ComparisonResult(true, texts(row, "behind"), forks(row));
  }

  private static Map<String, Long> forks(ResultSet row) throws SQLException {
    var sequences = (Long[]) row.getArray("first_difference").getArray();
    var forks = new TreeMap<String, Long>();
    for (var country : texts(row, "forked")) {
      forks.put(country, sequences[forks.size()]);
    }
    return forks;
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /**
   * Stores a result; returns false, and stores nothing, when the store is another incarnation by
   * now.
   *
   * @param published the latest watermark on the topic, UTC, inclusive; nothing will be recorded at
   *     or before this instant; null when there is none
   */
  public boolean keep(String incarnation, ComparisonResult found, @Nullable Instant published) {
    return Boolean.TRUE.equals(
        ownTransaction.execute(status -> insert(incarnation, found, published)));
  }

  private boolean insert(String incarnation, ComparisonResult found, @Nullable Instant published) {
    var forks = new TreeMap<>(found.forked());
    return store
            .sql(
                """
                with raised as (
                  update watermark set at = greatest(at, :published::timestamptz))
                insert into topic_comparison
                select true, :incarnation, :behind::text[], :forked::text[], :first::bigint[]
                where store_incarnation() = :incarnation
                on conflict (single) do update set
                  incarnation = excluded.incarnation,
                  behind = excluded.behind,
                  forked = excluded.forked,
                  first_difference = excluded.first_difference
                """)
            .param("published", published == null ? null : published.atOffset(ZoneOffset.UTC))
            .param("incarnation", incarnation)
            .param("behind", array(found.behind()))
            .param("forked", array(forks.keySet()))
            .param("first", array(forks.values()))
            .update()
        == 1;
  }

  private static String array(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /**
   * Deletes the result, so that the store must be compared again: a committed event is no longer in
   * it.
   */
  public void forget() {
    store.sql("delete from topic_comparison").update();
  }
}
