package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.decision.Kinds;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** The answer about one lane on one day, with the stretch around it and its neighbours. */
final class Answers {
  private Answers() {}

  static Answer on(AsKnown known, Lane lane, LocalDate day) {
    return on(known, known.lane(lane), day);
  }

  static Answer on(AsKnown known, LaneAsKnown lane, LocalDate day) {
    var judge = new Judge(known, lane);
    var days = SameDays.around(day, judge::on, Verdict::isSameAs);
    return of(
        known,
        lane.lane(),
        days.told(),
        days.from(),
        days.until(),
        Optional.ofNullable(days.from()).map(from -> previousChange(judge, from)),
        Optional.ofNullable(days.until()).map(until -> change(until, judge.on(until))));
  }

  /** Without lineage. */
  static Answer of(
      AsKnown known,
      Lane lane,
      Verdict verdict,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Optional<Change> previousChange,
      Optional<Change> nextChange) {
    return new Answer(
        lane,
        verdict.status(),
        verdict.value(),
        from,
        until,
        verdict.fact(),
        verdict.reason(),
        previousChange,
        nextChange,
        java.util.List.of(),
        verdict.instrument(),
        verdict.sources(),
        known.transitionalRulesOf(lane));
  }

  private static Change previousChange(Judge judge, LocalDate from) {
    var before = SameDays.around(from.minusDays(1), judge::on, Verdict::isSameAs);
    return change(before.from(), before.told());
  }

  static Change change(@Nullable LocalDate on, Verdict verdict) {
    return new Change(on, verdict.status(), verdict.value(), verdict.fact());
  }

  static Lane emptyLane(String kind, String area) {
    var key = Kinds.found().named(kind).orElseThrow().areaKey();
    return Lane.of(kind, java.util.Map.of(key, area));
  }
}
