package nl.peildatum.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.peildatum.command.store.RelayBacklog;
import nl.peildatum.decision.CountryCode;

/**
 * Records no faster than the relay publishes and readers read, so that a decision about one country
 * is not delayed by what was recorded about another.
 *
 * <p>A small decision about a country of which little was recorded lately goes on at once. All
 * others go on one at a time, each when the relay has published what was recorded before and
 * readers had the time to take it.
 */
final class RecordingPace {
  /** Bytes of a small decision's file in its RFC 8785 form. */
  private static final int SMALL_FILE = 5_000;

  private static final int OF_ONE_COUNTRY_PER_SECOND = 20;
  private static final Duration LATELY = Duration.ofSeconds(10);

  /** However much was recorded about a country, a minute later it is like any other. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Bytes that take a reader about as long as one usual event. */
  private static final long BYTES_OF_AN_EVENT = 4_000;

  private static final long MOST_UNPUBLISHED = 2_000;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final RelayBacklog backlog;
  private final Duration patience;
  private final Debt all;
  private final Map<CountryCode, Debt> ofCountries = new ConcurrentHashMap<>();
  private final Semaphore turn = new Semaphore(1, true);

  /**
   * @param eventsPerSecond what every reader takes, whatever else its machine does
   * @param patience how long a decision waits for its turn
   */
  RecordingPace(RelayBacklog backlog, int eventsPerSecond, Duration patience) {
    this.backlog = backlog;
    this.patience = patience;
    this.all = new Debt(eventsPerSecond, Duration.ofDays(1));
  }

  /**
   * Goes on with the decision when it is its turn.
   *
   * @throws HeldBack when that is not within the time
   */
  <T> T through(SentDecision sent, Supplier<T> recording) {
    if (sent.bytes() <= SMALL_FILE && of(sent.country()).left().compareTo(LATELY) <= 0) {
      return recording.get();
    }
    var end = System.nanoTime() + patience.toNanos();
    try {
      if (!turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new HeldBack(all.left());
      }
      try {
        awaitReaders(end);
        return recording.get();
      } finally {
        turn.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HeldBack(all.left());
    }
  }

  private void awaitReaders(long end) throws InterruptedException {
    for (var pause = pause(); pause.isPositive(); pause = pause()) {
      var left = end - System.nanoTime();
      if (left <= 0) {
        throw new HeldBack(pause);
      }
      TimeUnit.NANOSECONDS.sleep(Math.min(left, pause.toNanos()));
    }
  }

  private Duration pause() {
    var left = all.left();
    return left.isZero() && backlog.events() > MOST_UNPUBLISHED ? BETWEEN_LOOKS : left;
  }

  /** To be told of each decision that was recorded. */
  void recorded(CountryCode country, long events, long bytes) {
    var weight = Math.max(events, bytes / BYTES_OF_AN_EVENT);
    all.add(weight);
    of(country).add(weight);
  }

  private Debt of(CountryCode country) {
    return ofCountries.computeIfAbsent(country, _ -> new Debt(OF_ONE_COUNTRY_PER_SECOND, LONGEST));
  }
}
