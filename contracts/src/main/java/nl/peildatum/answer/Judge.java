package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.time.Lane;
import nl.peildatum.time.Stretch;
import nl.peildatum.time.Stroke;
import org.jspecify.annotations.Nullable;

/** The table of statuses, row by row: the first that applies wins. */
final class Judge {
  private final AsKnown known;
  private final LaneAsKnown lane;
  private final Views views;

  Judge(AsKnown known, LaneAsKnown lane) {
    this(known, lane, new Views(known));
  }

  private Judge(AsKnown known, LaneAsKnown lane, Views views) {
    this.known = known;
    this.lane = lane;
    this.views = views;
  }

  /** Finds the status and the value, and shows nothing else. */
  static Judge ofReadings(AsKnown known, LaneAsKnown lane) {
    return new Judge(known, lane, new NoViews(known));
  }

  /** Of every lane that nothing was ever said about: their statuses are alike. */
  static Judge ofAbsence(AsKnown known) {
    return new Judge(known, LaneAsKnown.empty(Lane.of(Policy.foremostKind(), Map.of())));
  }

  Verdict on(LocalDate day) {
    return on(day, lane.around(day));
  }

  /**
   * @param around the stretch around the day
   */
  Verdict on(LocalDate day, Stretch<Dated> around) {
    Cancelled.check();
    return around
        .standing()
        .map(stroke -> onWhatStands(day, stroke.fact(), around))
        .orElseGet(() -> onAbsence(day));
  }

  private Verdict onWhatStands(LocalDate day, Dated place, Stretch<Dated> around) {
    if (place.start().isDisputedOn(day)) {
      return views.verdict(Status.DISPUTED, place, dispute(place, day));
    }
    return place.isSet()
        ? views.verdict(Status.IN_FORCE, place, new Reason.SaidByStatus())
        : lane.ranOutOver(place, day)
            .map(this::ranOut)
            .orElseGet(() -> endStands(day, place, around));
  }

  private Verdict onAbsence(LocalDate day) {
    return annulled(day)
        .or(() -> ranOut(day))
        .or(() -> announced(day))
        .or(() -> outsideCoverage(day))
        .or(() -> noCountryPolicy(day))
        .or(() -> notYet(day))
        .or(() -> neverDesignated(day))
        .orElseGet(() -> Verdict.without(Status.NOTHING_RECORDED, new Reason.SaidByStatus()));
  }

  private Reason dispute(Dated place, LocalDate day) {
    var stood =
        place.isSet()
            ? Optional.<Reason.Stood>empty()
            : lane.standingWithout(place, day)
                .map(Stroke::fact)
                .filter(Dated::isSet)
                .map(set -> new Reason.Stood(views.value(set), views.fact(set)));
    return new Reason.Disputed(place.start().claims(), stood.orElse(null));
  }

  private Optional<Verdict> annulled(LocalDate day) {
    return lane.annulledOn(day)
        .map(set -> views.verdict(Status.ANNULLED, set, views.annulment(set)));
  }

  private Verdict endStands(LocalDate day, Dated end, Stretch<Dated> around) {
    var on = around.from() == null ? end.start().earliest().orElse(day) : around.from();
    return views.verdict(Status.ENDED, end, new Reason.Ended(on, Reason.EndedBy.END, why(end)));
  }

  private static @Nullable String why(Dated end) {
    return end.fact().value().get("reason") instanceof String reason ? reason : null;
  }

  private Optional<Verdict> ranOut(LocalDate day) {
    return lane.lastSetBefore(day).map(this::ranOut);
  }

  private Verdict ranOut(Stretch<Dated> last) {
    var set = last.standing().orElseThrow();
    var endedOn = java.util.Objects.requireNonNull(last.until());
    return views.verdict(
        Status.ENDED, set.fact(), new Reason.Ended(endedOn, howItRanOut(set), null));
  }

  /** An annulment ended it when it cut the Set before its {@code until}. */
  private static Reason.EndedBy howItRanOut(Stroke<Dated> set) {
    var until = set.fact().fact().until();
    var cut =
        set.fact()
            .place()
            .annulment()
            .filter(annulment -> until == null || annulment.fromInclusive().isBefore(until))
            .isPresent();
    return cut ? Reason.EndedBy.ANNULLED : Reason.EndedBy.EXPIRED;
  }

  private Optional<Verdict> announced(LocalDate day) {
    return pending(day)
        .filter(set -> !known.instrumentOf(set).decidedOn().isAfter(day))
        .reduce((first, later) -> later)
        .map(set -> views.verdict(Status.ANNOUNCED, set, views.pending(set)));
  }

  /** Of which no start is recorded, and which are not over by the day. */
  private Stream<Dated> pending(LocalDate day) {
    return lane.setsAside().stream().filter(Dated::isPending).filter(set -> set.endsAfter(day));
  }

  private Optional<Verdict> outsideCoverage(LocalDate day) {
    return known
        .coverage()
        .filter(event -> known.isOutsideCoverage(day))
        .map(event -> views.verdict(Status.BEFORE_COVERAGE, event));
  }

  private Optional<Verdict> noCountryPolicy(LocalDate day) {
    return known.noPolicyOn(day).map(event -> views.verdict(Status.NO_COUNTRY_POLICY, event));
  }

  private Optional<Verdict> notYet(LocalDate day) {
    return lane.nextSetAfter(day)
        .flatMap(stretch -> stretch.standing())
        .map(Stroke::fact)
        .or(() -> decidedAfter(day))
        .map(set -> views.verdict(Status.NOT_YET, set, views.pending(set)));
  }

  private Optional<Dated> decidedAfter(LocalDate day) {
    return pending(day)
        .filter(set -> known.instrumentOf(set).decidedOn().isAfter(day))
        .min(Comparator.comparing(set -> known.instrumentOf(set).decidedOn()));
  }

  private Optional<Verdict> neverDesignated(LocalDate day) {
    return known.hasPolicyFact() ? Optional.of(leftOut(day)) : Optional.empty();
  }

  private Verdict leftOut(LocalDate day) {
    var closing = known.closedListOn(lane.lane().kind(), day);
    return closing.isEmpty()
        ? Verdict.without(Status.NEVER_DESIGNATED, new Reason.OpenList())
        : views.closedBy(closing);
  }
}
