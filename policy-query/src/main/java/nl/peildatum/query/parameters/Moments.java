package nl.peildatum.query.parameters;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.LawDay;

/** Resolves the moment on the record axis that a question asks for. */
public final class Moments {
  public static final String BESCHIKBAAR_OP = Clocks.OWN.beschikbaarOp();
  public static final String SEQUENCE = Clocks.OWN.sequence();
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How far this node's clock may be behind the store's. */
  private static final Duration CLOCKS_APART = Duration.ofMillis(500);

  private final PolicyView view;
  private final InstantSource clock;
  private final Freshness freshness;

  Moments(PolicyView view, InstantSource clock, Freshness freshness) {
    this.view = view;
    this.clock = clock;
    this.freshness = freshness;
  }

  /** Today in Europe/Amsterdam. */
  public LocalDate today() {
    return LawDay.of(now());
  }

  /** The current instant, UTC, whole milliseconds. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The record of a country as far as this node has read it. */
  public CountryRecord recordOf(CountryCode country) {
    return view.record(country);
  }

  /**
   * The moment at a sequence that an earlier answer was pinned to; refuses a sequence that was not
   * recorded.
   *
   * @param sequence inclusive
   */
  public Moment pinned(CountryCode country, long sequence) {
    return of(country, Parameters.ofBody(Map.of(SEQUENCE, Long.toString(sequence))));
  }

  /** The moment in the parameters; refuses the request if the parameters have a fault. */
  public Moment of(CountryCode country, Parameters parameters) {
    var moment = noted(country, parameters, Clocks.OWN);
    parameters.requireSound();
    Readiness.require(view, country);
    return moment.get();
  }

  /**
   * The moments of both questions, with the faults of both; one and the same moment where neither
   * is named.
   */
  Two two(CountryCode country, Parameters parameters) {
    return two(country, parameters, parameters, Clocks.OTHER);
  }

  /** The moment asked for and the latest moment; one and the same moment where none is named. */
  public Two thenAndNow(CountryCode country, Parameters parameters) {
    return two(country, parameters, Parameters.none(), Clocks.OWN);
  }

  private Two two(CountryCode country, Parameters parameters, Parameters others, Clocks clocks) {
    var beginning = view.beginning(country);
    var own = noted(country, parameters, Clocks.OWN);
    var other = noted(country, others, clocks);
    parameters.requireSound();
    Readiness.requireSameBeginning(view, country, beginning);
    Readiness.require(view, country);
    var one = own.get();
    return Clocks.OWN.nameMoment(parameters) || clocks.nameMoment(others)
        ? new Two(one, other.get())
        : new Two(one, one);
  }

  /** The moments of the two questions in one request. */
  public record Two(Moment one, Moment other) {}

  /**
   * Adds the faults of the parameters, and supplies the moment; call the supplier only if there are
   * no faults.
   */
  private Supplier<Moment> noted(CountryCode country, Parameters parameters, Clocks clocks) {
    var beginning = view.beginning(country);
    var arrival = now();
    var beschikbaarOp = parameters.instant(clocks.beschikbaarOp());
    var sequence = parameters.sequence(clocks.sequence());
    if (parameters.has(clocks.beschikbaarOp()) && parameters.has(clocks.sequence())) {
      parameters.refuse(
          "two-record-times",
          clocks.sequence(),
          "%s and %s both say as of when. Leave one out."
              .formatted(clocks.beschikbaarOp(), clocks.sequence()));
    }
    if (parameters.areSound()) {
      Readiness.require(view, country);
      sequence.ifPresent(number -> await(country, number, arrival));
    }
    // read before the record, so that the record holds every event up to it
    var recordedThrough = view.recordedThrough();
    var record = view.record(country);
    Readiness.requireSameBeginning(view, country, beginning);
    beschikbaarOp
        .filter(instant -> !isCovered(instant, recordedThrough))
        .ifPresent(instant -> refuseFuture(instant, arrival, record, parameters, clocks));
    sequence.ifPresent(number -> refuseInside(number, record, parameters, clocks));
    return () ->
        sequence
            .map(number -> pinned(number, record, recordedThrough))
            .orElseGet(
                () ->
                    at(
                        beschikbaarOp.orElseGet(
                            () ->
                                freshness.latest(
                                    arrival,
                                    recordedThrough.orElse(null),
                                    record.headRecordedAt())),
                        record,
                        recordedThrough));
  }

  /**
   * The records of all countries at the instant in the parameters; refuses the request if the
   * parameters have a fault or any country is in trouble.
   */
  AllCountries everywhere(Parameters parameters) {
    return AllCountries.sound(view, freshness, now(), parameters);
  }

  /** The records of all countries, those in trouble included; not final if there are any. */
  AllCountries everywhereKnown(Parameters parameters) {
    var all = AllCountries.at(view, freshness, now(), parameters);
    return view.inTrouble().isEmpty() ? all : all.notFinal();
  }

  /**
   * The record of one country at the instant in the parameters; refuses the request only if that
   * country is in trouble or the parameters have a fault.
   */
  AllCountries everywhereIn(CountryCode country, Parameters parameters) {
    if (parameters.areSound()) {
      Readiness.require(view, country);
    }
    var one = AllCountries.of(country, view, freshness, now(), parameters);
    Readiness.require(view, country);
    return one;
  }

  private void await(CountryCode country, long sequence, Instant arrival) {
    awaitReadThrough(
        arrival,
        () -> view.record(country).head() >= sequence,
        "Sequence %d of %s".formatted(sequence, country));
  }

  /**
   * Whether a sequence was recorded; waits until it was read, or until everything recorded before
   * now was read, and refuses the request if that takes longer than two seconds.
   */
  public boolean isRecorded(CountryCode country, long sequence) {
    await(country, sequence, now());
    return view.record(country).head() >= sequence;
  }

  /**
   * Waits until something derived from the record reaches far enough, or until everything recorded
   * before now was read; refuses the request if that takes longer than two seconds.
   */
  public void awaitReached(BooleanSupplier reached, BooleanSupplier news, String what) {
    var arrival = now();
    while (!reached.getAsBoolean() && !isReadThrough(arrival)) {
      awaitReadThrough(arrival, news, what);
    }
  }

  /**
   * Waits for news, or until everything recorded before now was read; refuses the request if that
   * takes longer than two seconds.
   */
  public void awaitReadThroughNow(BooleanSupplier news, String what) {
    awaitReadThrough(now(), news, what);
  }

  private void awaitReadThrough(Instant arrival, BooleanSupplier news, String what) {
    if (!view.await(() -> news.getAsBoolean() || isReadThrough(arrival), PATIENCE)) {
      throw new Refused(Problem.of("not-yet-projected", what + " has not been read yet."));
    }
  }

  /**
   * Whether everything recorded before the arrival was read. This node's clock may be behind the
   * store's clock, so the tolerance is added: the answer is never given too early.
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

  private static void refuseFuture(
      Instant asked, Instant now, CountryRecord record, Parameters parameters, Clocks clocks) {
    if (asked.isAfter(latest(now, record))) {
      parameters.refuse(
          "record-time-in-future",
          clocks.beschikbaarOp(),
          asked + " has not come yet; it is " + now + ".");
    }
  }

  private static Instant latest(Instant now, CountryRecord record) {
    return record.headRecordedAt().filter(now::isBefore).orElse(now);
  }

  private static void refuseInside(
      long sequence, CountryRecord record, Parameters parameters, Clocks clocks) {
    if (sequence > record.head()) {
      if (parameters.areSound()) {
        parameters.refuse(
            "sequence-not-recorded",
            clocks.sequence(),
            "%s has nothing with sequence %d; its last is %d."
                .formatted(record.country(), sequence, record.head()));
      }
      return;
    }
    record
        .decisionAt(sequence)
        .filter(decision -> decision.lastSequence() != sequence)
        .ifPresent(
            decision ->
                parameters.refuse(
                    "sequence-inside-decision",
                    clocks.sequence(),
                    "%d lies inside the decision %s, which runs from %d to %d. Ask as of %d, or of %d for what was known before it."
                        .formatted(
                            sequence,
                            decision.id(),
                            decision.firstSequence(),
                            decision.lastSequence(),
                            decision.lastSequence(),
                            decision.firstSequence() - 1),
                    Map.of(
                        "firstSequence",
                        decision.firstSequence(),
                        "lastSequence",
                        decision.lastSequence())));
  }

  private static Moment pinned(
      long sequence, CountryRecord record, Optional<Instant> recordedThrough) {
    var recordedAt = record.event(sequence).map(event -> event.envelope().recordedAt());
    return new Moment(
        record, sequence, recordedAt.orElse(null), true, recordedThrough.orElse(null));
  }

  private static Moment at(
      Instant instant, CountryRecord record, Optional<Instant> recordedThrough) {
    var isFinal =
        record.headRecordedAt().filter(head -> !instant.isAfter(head)).isPresent()
            || isCovered(instant, recordedThrough);
    return new Moment(
        record, record.sequenceAt(instant), instant, isFinal, recordedThrough.orElse(null));
  }
}
