package nl.peildatum.command;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.peildatum.command.clock.Standing;
import nl.peildatum.command.clock.TopicComparison;
import nl.peildatum.health.SupervisedThread;
import nl.peildatum.health.ThreadHealth;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the store once a second, on a thread and a connection of its own, and remembers what it said
 * last: whoever asks this waits for nothing.
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
   * @param answeredAt of {@link System#nanoTime}, before it was asked
   * @param watermark the last one that any node committed; null before the first
   * @param movedAt of {@link System#nanoTime}, when the watermark was seen to be a later one; null
   *     before that
   * @param standing of the store to the topic
   */
  private record Seen(
      long answeredAt,
      @Nullable OffsetDateTime watermark,
      @Nullable Long movedAt,
      Standing standing) {
    Seen after(@Nullable Seen before) {
      var earlier = before == null ? null : before.watermark;
      var moved = watermark != null && earlier != null && watermark.isAfter(earlier);
      var at = moved ? Long.valueOf(answeredAt) : before == null ? null : before.movedAt;
      return new Seen(answeredAt, watermark, at, standing);
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
      last = new Seen(System.nanoTime(), watermark(), null, comparison.standing()).after(last);
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

  /** How the store was found to stand to the topic, as of its last answer. */
  Standing standing() {
    var seen = last;
    return seen == null ? Standing.UNKNOWN : seen.standing;
  }

  /** Since the store answered; empty when it never did. */
  Optional<Duration> sinceAnswer() {
    return Optional.ofNullable(last).map(seen -> since(seen.answeredAt));
  }

  /** Since a node of any name committed a watermark; empty when none was seen to. */
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
