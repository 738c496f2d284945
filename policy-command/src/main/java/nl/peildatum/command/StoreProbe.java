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
  private static final long INTERVAL_MILLIS = 1_000;

  private final HikariDataSource source;
  private final JdbcClient store;
  private final TopicComparison comparison;
  private final SupervisedThread thread;
  private volatile @Nullable StoreAnswer last;

  /**
   * The last answer of the store.
   *
   * @param answeredAt by {@link System#nanoTime}, taken before the store was asked
   * @param watermark the last watermark that any node committed; null before the first
   * @param movedAt by {@link System#nanoTime}, when the watermark was last seen to be later than
   *     before; null before that
   * @param result the result of the comparison of the store with the topic
   */
  private record StoreAnswer(
      long answeredAt,
      @Nullable OffsetDateTime watermark,
      @Nullable Long movedAt,
      ComparisonResult result) {
    StoreAnswer after(@Nullable StoreAnswer previous) {
      var previousWatermark = previous == null ? null : previous.watermark;
      var moved =
          watermark != null && previousWatermark != null && watermark.isAfter(previousWatermark);
      var at = moved ? Long.valueOf(answeredAt) : previous == null ? null : previous.movedAt;
      return new StoreAnswer(answeredAt, watermark, at, result);
    }
  }

  StoreProbe(StoreAddress address) {
    source = address.forProbing();
    store = JdbcClient.create(source);
    comparison = new TopicComparison(store);
    thread = new SupervisedThread("store-probe", this::askRepeatedly, StoreProbe::report);
    thread.start();
  }

  private static void report(Throwable failed, long unreported) {
    LOG.warn("The event store does not answer: {} ({} more)", failed.toString(), unreported);
  }

  private void askRepeatedly() throws InterruptedException {
    while (thread.isWanted()) {
      last = new StoreAnswer(System.nanoTime(), watermark(), null, comparison.result()).after(last);
      var _ = thread.succeeded();
      TimeUnit.MILLISECONDS.sleep(INTERVAL_MILLIS);
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
    var answer = last;
    return answer == null ? ComparisonResult.UNKNOWN : answer.result;
  }

  /** The time since the store last answered; empty when it never did. */
  Optional<Duration> sinceAnswer() {
    return Optional.ofNullable(last).map(answer -> since(answer.answeredAt));
  }

  /** The time since any node was last seen to commit a watermark; empty when none was. */
  Optional<Duration> sinceWatermark() {
    return Optional.ofNullable(last).map(StoreAnswer::movedAt).map(StoreProbe::since);
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
