package nl.peildatum.command.pace;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.ReadersBehind;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.command.store.RelayBacklog;

/**
 * Limits recording to the pace at which the relay publishes and readers read, so that many
 * decisions about one country do not delay a decision about another.
 *
 * <ul>
 *   <li>A small decision about a country with few recent events (what takes at most ten seconds at
 *       20 events per second) does not wait.
 *   <li>Any other small decision waits while readers need more than half a second for what they
 *       have not read yet.
 *   <li>Large decisions are recorded one at a time, each when readers had the time to read
 *       everything before it.
 * </ul>
 */
public final class RecordingPace {
  /** Maximum size of a small decision: bytes of its file in RFC 8785 form. */
  private static final int SMALL_FILE_BYTES = 5_000;

  private static final int COUNTRY_EVENTS_PER_SECOND = 20;
  private static final Duration MAX_RECENT_OF_COUNTRY = Duration.ofSeconds(10);

  /** The time after which earlier decisions about a country no longer count. */
  private static final Duration RECENT = Duration.ofMinutes(1);

  /** The size of a usual event; a decision with larger events counts as more events. */
  private static final long BYTES_PER_EVENT = 4_000;

  private static final long MAX_UNPUBLISHED = 2_000;
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(20);
  private static final Duration MAX_UNREAD = Duration.ofMillis(500);

  private final RelayBacklog backlog;
  private final Duration maxWait;
  private final ReadersDelay allCountries;
  private final Map<CountryCode, ReadersDelay> byCountry = new ConcurrentHashMap<>();
  private final Semaphore largeDecisions = new Semaphore(1, true);
  private volatile BacklogCheck lastCheck;

  /**
   * The relay's backlog at one moment.
   *
   * @param unpublished number of events that were not published
   * @param at by {@link System#nanoTime}
   */
  private record BacklogCheck(long unpublished, long at) {}

  /**
   * @param eventsPerSecond number of events that every reader can read, also on a busy machine
   * @param maxWait how long a decision waits before it is refused
   */
  public RecordingPace(RelayBacklog backlog, int eventsPerSecond, Duration maxWait) {
    this.backlog = backlog;
    this.maxWait = maxWait;
    this.allCountries = new ReadersDelay(eventsPerSecond, Duration.ofDays(1));
    this.lastCheck = new BacklogCheck(0, System.nanoTime() - CHECK_INTERVAL.toNanos());
  }

  /**
   * Runs the recording as soon as the pace allows it.
   *
   * @throws HeldBack when that takes too long
   */
  public <T> T runWhenAllowed(SentDecision sent, Supplier<T> recording) {
    var end = System.nanoTime() + maxWait.toNanos();
    try {
      if (sent.bytes() > SMALL_FILE_BYTES) {
        return runLarge(end, recording);
      }
      if (debtOf(sent.country()).left().compareTo(MAX_RECENT_OF_COUNTRY) > 0) {
        awaitReaders(end, MAX_UNREAD);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadersBehind(allCountries.left());
    }
    return recording.get();
  }

  private <T> T runLarge(long end, Supplier<T> recording) throws InterruptedException {
    if (!largeDecisions.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw new ReadersBehind(allCountries.left());
    }
    try {
      awaitReaders(end, Duration.ZERO);
      return recording.get();
    } finally {
      largeDecisions.release();
    }
  }

  /** Waits until readers need at most this time for what they have not read yet. */
  private void awaitReaders(long end, Duration maxUnread) throws InterruptedException {
    for (var pause = pause(maxUnread); pause.isPositive(); pause = pause(maxUnread)) {
      var left = end - System.nanoTime();
      if (left <= 0) {
        throw new ReadersBehind(pause);
      }
      TimeUnit.NANOSECONDS.sleep(Math.min(left, pause.toNanos()));
    }
  }

  private Duration pause(Duration maxUnread) {
    var left = allCountries.left().minus(maxUnread);
    return !left.isPositive() && unpublished() > MAX_UNPUBLISHED ? CHECK_INTERVAL : left;
  }

  /** Returns the number of events that are not published yet; at most 20 ms old. */
  private long unpublished() {
    var check = lastCheck;
    if (System.nanoTime() - check.at() >= CHECK_INTERVAL.toNanos()) {
      check = new BacklogCheck(backlog.events(), System.nanoTime());
      lastCheck = check;
    }
    return check.unpublished();
  }

  /** Adds a decision that was recorded. */
  public void add(CountryCode country, long events, long bytes) {
    var weight = Math.max(events, bytes / BYTES_PER_EVENT);
    allCountries.add(weight);
    debtOf(country).add(weight);
  }

  private ReadersDelay debtOf(CountryCode country) {
    return byCountry.computeIfAbsent(
        country, _ -> new ReadersDelay(COUNTRY_EVENTS_PER_SECOND, RECENT));
  }
}
