package nl.peildatum.query.parameters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.wording.Wording;

/** Resolves the moment on the record axis that a question names, or the latest moment. */
public final class MomentResolver {
  private final PolicyView view;
  private final RecordWait wait;
  private final QueryClock clock;
  private final DefaultMoment freshness;

  MomentResolver(PolicyView view, RecordWait wait, QueryClock clock, DefaultMoment freshness) {
    this.view = view;
    this.wait = wait;
    this.clock = clock;
    this.freshness = freshness;
  }

  /** Today in Europe/Amsterdam, by the clock of this node. */
  public LocalDate today() {
    return clock.today();
  }

  /**
   * The moment at a sequence that an earlier answer was pinned to; refuses a sequence that was not
   * recorded.
   *
   * @param sequence inclusive
   */
  public ResolvedMoment pinned(CountryCode country, long sequence) {
    return of(
        country, Parameters.ofBody(Map.of(QuestionParameters.SEQUENCE, Long.toString(sequence))));
  }

  /** The moment in the parameters; refuses the request if the parameters have a fault. */
  public ResolvedMoment of(CountryCode country, Parameters parameters) {
    var moment = checked(country, parameters, ClockParameters.OWN);
    parameters.requireSound();
    Readiness.require(view, country);
    return moment.get();
  }

  /**
   * The moments of both questions; refuses the request with the faults of both. One and the same
   * moment where neither is named.
   */
  Pair pair(CountryCode country, Parameters parameters) {
    return pair(country, parameters, parameters, ClockParameters.OTHER);
  }

  /** The moment asked for and the latest moment; one and the same moment where none is named. */
  public Pair thenAndNow(CountryCode country, Parameters parameters) {
    return pair(country, parameters, Parameters.none(), ClockParameters.OWN);
  }

  private Pair pair(
      CountryCode country, Parameters parameters, Parameters others, ClockParameters clocks) {
    var beginning = view.beginning(country);
    var own = checked(country, parameters, ClockParameters.OWN);
    var other = checked(country, others, clocks);
    parameters.requireSound();
    Readiness.requireSameBeginning(view, country, beginning);
    Readiness.require(view, country);
    var one = own.get();
    return ClockParameters.OWN.nameMoment(parameters) || clocks.nameMoment(others)
        ? new Pair(one, other.get())
        : new Pair(one, one);
  }

  /** The moments of the two questions in one request. */
  public record Pair(ResolvedMoment one, ResolvedMoment other) {}

  /**
   * Checks the parameters of a moment and adds their faults; supplies the moment. Call the supplier
   * only if there are no faults.
   */
  private Supplier<ResolvedMoment> checked(
      CountryCode country, Parameters parameters, ClockParameters clocks) {
    var beginning = view.beginning(country);
    var arrival = clock.now();
    var beschikbaarOp = parameters.instant(clocks.beschikbaarOp());
    var sequence = parameters.sequence(clocks.sequence());
    if (parameters.has(clocks.beschikbaarOp()) && parameters.has(clocks.sequence())) {
      parameters.refuse(
          "two-record-times",
          clocks.sequence(),
          Wording.of("two-record-times", clocks.beschikbaarOp(), clocks.sequence()));
    }
    if (parameters.areSound()) {
      Readiness.require(view, country);
      sequence.ifPresent(number -> wait.await(country, number, arrival));
    }
    // read before the record, so that the record holds every event up to it
    var recordedThrough = view.recordedThrough();
    var record = view.record(country);
    Readiness.requireSameBeginning(view, country, beginning);
    beschikbaarOp
        .filter(instant -> !RecordWait.isCovered(instant, recordedThrough))
        .ifPresent(instant -> refuseFuture(instant, arrival, record, parameters, clocks));
    sequence.ifPresent(number -> refuseUnlessEndOfDecision(number, record, parameters, clocks));
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

  private static void refuseFuture(
      Instant asked,
      Instant now,
      CountryRecord record,
      Parameters parameters,
      ClockParameters clocks) {
    if (asked.isAfter(later(now, record.headRecordedAt()))) {
      parameters.refuse(
          "record-time-in-future",
          clocks.beschikbaarOp(),
          Wording.of("record-time-in-future", asked, now));
    }
  }

  private static Instant later(Instant one, Optional<Instant> other) {
    return other.filter(one::isBefore).orElse(one);
  }

  private static void refuseUnlessEndOfDecision(
      long sequence, CountryRecord record, Parameters parameters, ClockParameters clocks) {
    if (sequence > record.head()) {
      if (parameters.areSound()) {
        parameters.refuse(
            "sequence-not-recorded",
            clocks.sequence(),
            Wording.of("sequence-not-recorded", record.country(), sequence, record.head()));
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
                    Wording.of(
                        "sequence-inside-decision",
                        sequence,
                        decision.id(),
                        decision.firstSequence(),
                        decision.lastSequence(),
                        decision.firstSequence() - 1),
                    Map.of(
                        "firstSequence",
                        decision.firstSequence(),
                        "lastSequence",
                        decision.lastSequence())));
  }

  private static ResolvedMoment pinned(
      long sequence, CountryRecord record, Optional<Instant> recordedThrough) {
    var recordedAt = record.event(sequence).map(event -> event.envelope().recordedAt());
    return new ResolvedMoment(
        record, sequence, recordedAt.orElse(null), true, recordedThrough.orElse(null));
  }

  private static ResolvedMoment at(
      Instant instant, CountryRecord record, Optional<Instant> recordedThrough) {
    var isFinal =
        record.headRecordedAt().filter(head -> !instant.isAfter(head)).isPresent()
            || RecordWait.isCovered(instant, recordedThrough);
    return new ResolvedMoment(
        record, record.sequenceAt(instant), instant, isFinal, recordedThrough.orElse(null));
  }
}
