package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.peildatum.record.DatedFact;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.WorkCancelled;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LanePeriod;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.TimelineSegment;
import org.jspecify.annotations.Nullable;

/**
 * The table of statuses: finds the first status, in the order of the table, that applies to a lane
 * on a day.
 */
public final class StatusTable {
  private final RecordAsOf known;
  private final LaneAsOf lane;
  private final VerdictDetails details;
  private @Nullable List<PendingSet> pending;

  public StatusTable(RecordAsOf known, LaneAsOf lane) {
    this(known, lane, new VerdictDetails(known));
  }

  private StatusTable(RecordAsOf known, LaneAsOf lane, VerdictDetails details) {
    this.known = known;
    this.lane = lane;
    this.details = details;
  }

  /** A table whose verdicts hold the status and the value only. */
  public static StatusTable ofReadings(RecordAsOf known, LaneAsOf lane) {
    return new StatusTable(known, lane, new StatusOnly(known));
  }

  /** A table for any lane of a kind without a fact; all such lanes have equal statuses. */
  public static StatusTable ofAbsence(RecordAsOf known, String kind) {
    return new StatusTable(known, LaneAsOf.empty(Lane.of(kind, Map.of())));
  }

  public Verdict on(LocalDate day) {
    return on(RunOfDays.ofTheDay(day));
  }

  /** The verdict on the day of the run; cuts the run where the verdict may change. */
  public Verdict on(RunOfDays run) {
    WorkCancelled.check();
    var around = lane.segmentOn(run.day());
    run.cutIf(around.from());
    run.cutIf(around.until());
    var standing = around.standing().map(LanePeriod::fact);
    return standing
        .flatMap(fact -> disputed(run, fact))
        .or(() -> uncertain(run, standing))
        .or(() -> standing.map(fact -> onStandingFact(run.day(), fact, around)))
        .orElseGet(() -> onAbsence(run));
  }

  private Optional<Verdict> disputed(RunOfDays run, DatedFact fact) {
    fact.start().claims().forEach(claim -> run.cut(claim.from()));
    return fact.start().isDisputedOn(run.day())
        ? Optional.of(details.verdict(Status.DISPUTED, fact, dispute(fact, run)))
        : Optional.empty();
  }

  private Verdict onStandingFact(LocalDate day, DatedFact fact, TimelineSegment<DatedFact> around) {
    return switch (fact.content().mechanism()) {
      case SET -> details.verdict(Status.IN_FORCE, fact, new Reason.StatusItself());
      case STATED_NONE -> details.verdict(Status.DECLARED_NONE, fact, new Reason.StatusItself());
      case END ->
          lane.setThatRanOut(fact, day)
              .map(this::ranOut)
              .orElseGet(() -> endStands(day, fact, around));
    };
  }

  /**
   * Whether a fact of the lane may or may not have started; of several the last in the order of
   * places. Without a first day on which it may have started, only where nothing stands.
   */
  private Optional<Verdict> uncertain(RunOfDays run, Optional<DatedFact> standing) {
    Verdict found = null;
    for (var fact : lane.bounded()) {
      var bounds = Objects.requireNonNull(fact.start().bounds());
      bounds.eachBound(run::cut);
      if (bounds.leaveOpen(run.day()) && (bounds.notBefore() != null || standing.isEmpty())) {
        found =
            details.verdict(Status.UNCERTAIN, fact, new Reason.Uncertain(details.stood(standing)));
      }
    }
    return Optional.ofNullable(found);
  }

  private Verdict onAbsence(RunOfDays run) {
    return annulled(run)
        .or(() -> ranOut(run.day()))
        .or(() -> announced(run))
        .or(() -> outsideCoverage(run))
        .or(() -> noCountryPolicy(run))
        .or(() -> notYet(run.day()))
        .or(() -> neverDesignated(run))
        .orElseGet(() -> Verdict.without(Status.NOTHING_RECORDED, new Reason.StatusItself()));
  }

  private Reason dispute(DatedFact fact, RunOfDays run) {
    if (fact.isSet()) {
      return new Reason.Disputed(details.claims(fact), null);
    }
    lane.eachBoundOfLanePeriods(run::cut);
    return new Reason.Disputed(
        details.claims(fact),
        details.stood(
            lane.standingWithout(fact, run.day())
                .map(LanePeriod::fact)
                .filter(without -> !without.isEnd())));
  }

  private Optional<Verdict> annulled(RunOfDays run) {
    if (run.needsBounds()) {
      lane.annulled().eachBound(run::cut);
    }
    return lane.annulled()
        .on(run.day())
        .map(set -> details.verdict(Status.ANNULLED, set, details.annulment(set)));
  }

  private Verdict endStands(LocalDate day, DatedFact end, TimelineSegment<DatedFact> around) {
    var on = around.from() == null ? end.start().earliest().orElse(day) : around.from();
    return details.verdict(
        Status.ENDED,
        end,
        new Reason.Ended(on, Reason.EndedBy.END, statedReason(end), details.claims(end)));
  }

  private static @Nullable String statedReason(DatedFact end) {
    return end.content().value().get("reason") instanceof String reason ? reason : null;
  }

  private Optional<Verdict> ranOut(LocalDate day) {
    return lane.lastSetBefore(day).map(this::ranOut);
  }

  private Verdict ranOut(TimelineSegment<DatedFact> last) {
    var set = last.standing().orElseThrow();
    var endedOn = Objects.requireNonNull(last.until());
    var reason = new Reason.Ended(endedOn, endedBy(set), null, List.of());
    return details.verdict(Status.ENDED, set.fact(), reason);
  }

  /** ANNULLED if an annulment cut the Set before its {@code until}, else EXPIRED. */
  private static Reason.EndedBy endedBy(LanePeriod<DatedFact> set) {
    var until = set.fact().content().until();
    var cut =
        set.fact()
            .chain()
            .annulment()
            .filter(annulment -> until == null || annulment.fromInclusive().isBefore(until))
            .isPresent();
    return cut ? Reason.EndedBy.ANNULLED : Reason.EndedBy.EXPIRED;
  }

  private Optional<Verdict> announced(RunOfDays run) {
    var sets = pending();
    if (run.needsBounds()) {
      sets.forEach(pending -> pending.cut(run));
    }
    for (var i = sets.size() - 1; i >= 0; i--) {
      var pending = sets.get(i);
      if (pending.set.endsAfter(run.day()) && !pending.decidedOn.isAfter(run.day())) {
        return Optional.of(
            details.verdict(Status.ANNOUNCED, pending.set, details.pending(pending.set)));
      }
    }
    return Optional.empty();
  }

  /**
   * A Set without a recorded start.
   *
   * @param decidedOn day on which the Set was decided, Europe/Amsterdam
   */
  private record PendingSet(DatedFact set, LocalDate decidedOn) {
    void cut(RunOfDays run) {
      run.cut(decidedOn);
      run.cutIf(set.content().until());
    }
  }

  /** The pending Sets of the lane, in the order of the record; looked up once for all days. */
  private List<PendingSet> pending() {
    var found = pending;
    if (found == null) {
      found =
          lane.pending().stream()
              .map(set -> new PendingSet(set, known.instrumentOf(set).decidedOn()))
              .toList();
      pending = found;
    }
    return found;
  }

  private Optional<Verdict> outsideCoverage(RunOfDays run) {
    var absence = known.absence();
    var kind = lane.lane().kind();
    absence.cutByCoverage(kind, run);
    return absence
        .coverageOf(kind)
        .filter(event -> absence.isOutsideCoverage(kind, run.day()))
        .map(event -> details.verdict(Status.OUTSIDE_COVERAGE, event));
  }

  private Optional<Verdict> noCountryPolicy(RunOfDays run) {
    return known
        .absence()
        .noPolicyOn(run)
        .map(event -> details.verdict(Status.NO_COUNTRY_POLICY, event));
  }

  private Optional<Verdict> notYet(LocalDate day) {
    return lane.nextSetAfter(day)
        .flatMap(segment -> segment.standing())
        .map(LanePeriod::fact)
        .or(() -> decidedAfter(day))
        .map(set -> details.verdict(Status.NOT_YET, set, details.pending(set)));
  }

  private Optional<DatedFact> decidedAfter(LocalDate day) {
    return pending().stream()
        .filter(pending -> pending.set.endsAfter(day) && pending.decidedOn.isAfter(day))
        .min(Comparator.comparing(PendingSet::decidedOn))
        .map(PendingSet::set);
  }

  private Optional<Verdict> neverDesignated(RunOfDays run) {
    return known.lanes().hasLiveFact() ? Optional.of(notOnClosedList(run)) : Optional.empty();
  }

  private Verdict notOnClosedList(RunOfDays run) {
    var closing = known.closedListsOf(lane.lane().kind()).on(run);
    return closing.isEmpty()
        ? Verdict.without(Status.NEVER_DESIGNATED, new Reason.OpenList())
        : details.closedBy(closing);
  }
}
