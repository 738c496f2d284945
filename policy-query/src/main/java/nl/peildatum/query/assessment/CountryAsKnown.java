package nl.peildatum.query.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.BearingDecisions;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.governing.LaterChanges;
import nl.peildatum.impact.Readings;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/** Answers from a country's record as known at one moment, on one basis, without some decisions. */
final class CountryAsKnown {
  private final RecordAsOf known;
  private @Nullable volatile LaterChanges laterChanges;

  CountryAsKnown(RecordAsOf known) {
    this.known = known;
  }

  /** The weight for the cache, in facts that the record may hold. */
  int weight() {
    return 1 + (int) known.sequence();
  }

  /** The changes of policy after a contested decision; computed at the first call. */
  LaterChanges laterChanges() {
    var found = laterChanges;
    if (found == null) {
      found = LaterChanges.of(known);
      laterChanges = found;
    }
    return found;
  }

  /**
   * The answers on a day.
   *
   * @param area as written; {@code null} = the whole country
   * @param leftOut decisions that do not count on the day
   */
  DayAnswers on(@Nullable String area, LocalDate day, Set<DecisionId> leftOut) {
    var from = area == null ? null : AreaAnswers.of(known, area, Set.of());
    return new DayAnswers(
        from == null ? ofCountry(day) : from.on(day),
        known.absence().kindsNotRead(day),
        from == null ? List.of() : otherAreas(from, day),
        BearingDecisions.lanesByDecision(known, area, leftOut),
        kind -> Readings.ofAbsence(known, kind, day));
  }

  private static List<String> otherAreas(AreaAnswers from, LocalDate day) {
    return from.mayBearOn(day).stream()
        .filter(other -> other.answer().status().mayStand())
        .map(other -> other.area().id().value())
        .distinct()
        .sorted()
        .toList();
  }

  private List<Answer> ofCountry(LocalDate day) {
    var lanes = CountryAnswers.ofCountry(known, day, Set.of());
    return lanes.isEmpty()
        ? Kinds.found().all().stream()
            .filter(Kind::alwaysAnswered)
            .map(kind -> CountryAnswers.ofNoLane(known, day, kind.name()))
            .toList()
        : lanes;
  }
}
