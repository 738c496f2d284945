package nl.peildatum.query.parameters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.wording.Wording;

/**
 * Waits until this node has read what a question needs, for two seconds at most.
 *
 * @param clock the clock of this node
 */
public record RecordWait(PolicyView view, QueryClock clock) {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How far this node's clock may be behind the store's. */
  private static final Duration CLOCKS_APART = Duration.ofMillis(500);

  /** The record of a country as far as this node has read it. */
  public CountryRecord recordOf(CountryCode country) {
    return view.record(country);
  }

  /**
   * Waits until a sequence was read, or everything recorded before the arrival was; refuses the
   * request if that takes longer than two seconds.
   *
   * @param arrival when the question arrived, UTC
   */
  void await(CountryCode country, long sequence, Instant arrival) {
    awaitReadThrough(
        arrival,
        () -> view.record(country).head() >= sequence,
        Wording.of("not-yet-projected.sequence", sequence, country));
  }

  /**
   * Whether a sequence was recorded; waits until it was read, or until everything recorded before
   * now was read, and refuses the request if that takes longer than two seconds.
   */
  public boolean isRecorded(CountryCode country, long sequence) {
    await(country, sequence, clock.now());
    return view.record(country).head() >= sequence;
  }

  /**
   * Waits until something derived from the record reaches far enough, or until everything recorded
   * before now was read; refuses the request if no news comes for two seconds.
   *
   * @param reached whether it reaches far enough
   * @param news whether it may have grown, so that {@code reached} is worth asking
   * @param what the words for it in the refusal
   */
  public void awaitReached(BooleanSupplier reached, BooleanSupplier news, Wording what) {
    var arrival = clock.now();
    while (!reached.getAsBoolean() && !isReadThrough(arrival)) {
      awaitReadThrough(arrival, news, what);
    }
  }

  /**
   * Waits for news, or until everything recorded before now was read; refuses the request if that
   * takes longer than two seconds.
   */
  public void awaitReadThroughNow(BooleanSupplier news, Wording what) {
    awaitReadThrough(clock.now(), news, what);
  }

  private void awaitReadThrough(Instant arrival, BooleanSupplier news, Wording what) {
    if (!view.await(() -> news.getAsBoolean() || isReadThrough(arrival), PATIENCE)) {
      throw new Refused(Problem.of("not-yet-projected", Wording.of("not-yet-projected", what)));
    }
  }

  /**
   * Whether everything recorded before the arrival was read. This node's clock may be up to {@code
   * CLOCKS_APART} behind the store's clock.
   */
  private boolean isReadThrough(Instant arrival) {
    return isCovered(arrival.plus(CLOCKS_APART), view.recordedThrough());
  }

  /**
   * Whether everything recorded up to the instant was read. The instant may be later than this
   * node's clock; nothing can be recorded before it any more.
   */
  static boolean isCovered(Instant instant, Optional<Instant> recordedThrough) {
    return recordedThrough.filter(read -> !instant.isAfter(read)).isPresent();
  }
}
