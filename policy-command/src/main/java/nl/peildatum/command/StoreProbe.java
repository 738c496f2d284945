package nl.peildatum.command;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.clock.ComparisonResult;
import nl.peildatum.command.clock.TopicComparison;
import nl.peildatum.health.SupervisedThread;
import nl.peildatum.health.ThreadHealth;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the store once a second, on its own thread and connection, and remembers the last answer, so
 * that callers do not wait.
 */
final class StoreProbe implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreProbe.class);
  private static final long PERIOD_MILLIS = 1_000;

  private final HikariDataSource source;
  private final JdbcClient store;
  private final TopicComparison comparison;
  private final SupervisedThread thread;
  private volatile @Nullable Seen last;

  /**
   * The last answer of the store.
   *
   * @param answeredAt by {@link System#nanoTime}, taken before the store was asked
   * @param watermark the last watermark that any node committed; null before the first
   * @param movedAt by {@link System#nanoTime}, when a later watermark than before was first seen;
   *     null before that
   * @param result the result of the comparison of the store with the topic
   */
  private record Seen(
      long answeredAt,
      @Nullable OffsetDateTime watermark,
      @Nullable Long movedAt,
      ComparisonResult result) {
    Seen after(@Nullable Seen before) {
      var earlier = before == null ? null : before.watermark;
      var moved = watermark != null && earlier != null && watermark.isAfter(earlier);
      var at = moved ? Long.valueOf(answeredAt) : before == null ? null : before.movedAt;
      return new Seen(answeredAt, watermark, at, result);
    }
  }

  StoreProbe(StoreAddress address) {
    source = address.forProbing();
    store = JdbcClient.create(source);
    comparison = new TopicComparison(store);
    thread = new SupervisedThread("store-probe", this::askOn, StoreProbe::report);
    thread.start();
  }

  private static void report(Throwable failed, long unreported) {
    LOG.warn("The event store does not answer: {} ({} more)", failed.toString(), unreported);
  }

  private void askOn() throws InterruptedException {
    while (thread.isWanted()) {
      last = new Seen(System.nanoTime(), watermark(), null, comparison.result()).after(last);
      var _ = thread.succeeded();
      TimeUnit.MILLISECONDS.sleep(PERIOD_MILLIS);
    }
  }

  private @Nullable OffsetDateTime watermark() {
    return store
        .sql("select nullif(at, '-infinity') as at from watermark")
        .query((row, n) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
        .single()
        .orElse(null);
  }

  /** The result of the comparison with the topic, as of the store's last answer. */
  ComparisonResult comparison() {
    var seen = last;
    return seen == null ? ComparisonResult.UNKNOWN : seen.result;
  }

  /** The time since the store last answered; empty when it never did. */
  Optional<Duration> sinceAnswer() {
    return Optional.ofNullable(last).map(seen -> since(seen.answeredAt));
  }

  /** The time since any node was last seen to commit a watermark; empty when none was. */
  Optional<Duration> sinceWatermark() {
    return Optional.ofNullable(last).map(Seen::movedAt).map(StoreProbe::since);
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }

  ThreadHealth health() {
    return thread.health();
  }

  @Override
  public void close() {
    thread.stopByInterrupt();
    source.close();
  }
}
