package nl.peildatum.command.pace;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.HeldBack;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.command.store.RelayBacklog;

/**
 * Limits recording to the pace at which the relay publishes and readers read, so that a decision
 * about one country is not delayed by what was recorded about another.
 *
 * <p>A small decision about a country of which little was recorded lately (at most ten seconds'
 * worth at 20 events per second) is recorded at once. Another small one waits only while more is on
 * its way to the readers than they take in half a second. Large ones are recorded one at a time,
 * each when the readers had the time to take everything before it.
 */
public final class RecordingPace {
  /** The most bytes of a small decision's file, in its RFC 8785 form. */
  private static final int SMALL_FILE = 5_000;

  private static final int OF_ONE_COUNTRY_PER_SECOND = 20;
  private static final Duration LATELY = Duration.ofSeconds(10);

  /** The longest that a country's recent decisions count: a minute later it is like any other. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** The bytes that take a reader about as long as one usual event. */
  private static final long BYTES_OF_AN_EVENT = 4_000;

  private static final long MOST_UNPUBLISHED = 2_000;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Duration MOST_ON_ITS_WAY = Duration.ofMillis(500);

  private final RelayBacklog backlog;
  private final Duration patience;
  private final PaceDebt all;
  private final Map<CountryCode, PaceDebt> ofCountries = new ConcurrentHashMap<>();
  private final Semaphore turn = new Semaphore(1, true);
  private volatile Look last;

  /**
   * @param unpublished the events that the relay was behind
   * @param at by {@link System#nanoTime}
   */
  private record Look(long unpublished, long at) {}

  /**
   * @param eventsPerSecond the events that every reader takes, whatever else its machine does
   * @param patience how long a decision waits
   */
  public RecordingPace(RelayBacklog backlog, int eventsPerSecond, Duration patience) {
    this.backlog = backlog;
    this.patience = patience;
    this.all = new PaceDebt(eventsPerSecond, Duration.ofDays(1));
    this.last = new Look(0, System.nanoTime() - BETWEEN_LOOKS.toNanos());
  }

  /**
   * Runs the recording when the pace allows.
   *
   * @throws HeldBack when it does not within the time
   */
  public <T> T through(SentDecision sent, Supplier<T> recording) {
    var end = System.nanoTime() + patience.toNanos();
    try {
      if (sent.bytes() > SMALL_FILE) {
        return inTurn(end, recording);
      }
      if (of(sent.country()).left().compareTo(LATELY) > 0) {
        awaitReaders(end, MOST_ON_ITS_WAY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HeldBack(all.left());
    }
    return recording.get();
  }

  private <T> T inTurn(long end, Supplier<T> recording) throws InterruptedException {
    if (!turn.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw new HeldBack(all.left());
    }
    try {
      awaitReaders(end, Duration.ZERO);
      return recording.get();
    } finally {
      turn.release();
    }
  }

  /**
   * @param onItsWay the amount that readers may still have to take, as the time that they need for
   *     it
   */
  private void awaitReaders(long end, Duration onItsWay) throws InterruptedException {
    for (var pause = pause(onItsWay); pause.isPositive(); pause = pause(onItsWay)) {
      var left = end - System.nanoTime();
      if (left <= 0) {
        throw new HeldBack(pause);
      }
      TimeUnit.NANOSECONDS.sleep(Math.min(left, pause.toNanos()));
    }
  }

  private Duration pause(Duration onItsWay) {
    var left = all.left().minus(onItsWay);
    return !left.isPositive() && unpublished() > MOST_UNPUBLISHED ? BETWEEN_LOOKS : left;
  }

  /** The events that the relay is behind, at the last check, which is recent. */
  private long unpublished() {
    var look = last;
    if (System.nanoTime() - look.at() >= BETWEEN_LOOKS.toNanos()) {
      look = new Look(backlog.events(), System.nanoTime());
      last = look;
    }
    return look.unpublished();
  }

  /** Counts a decision that was recorded. */
  public void recorded(CountryCode country, long events, long bytes) {
    var weight = Math.max(events, bytes / BYTES_OF_AN_EVENT);
    all.add(weight);
    of(country).add(weight);
  }

  private PaceDebt of(CountryCode country) {
    return ofCountries.computeIfAbsent(
        country, _ -> new PaceDebt(OF_ONE_COUNTRY_PER_SECOND, LONGEST));
  }
}
