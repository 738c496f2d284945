package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.decision.Kinds;
import nl.peildatum.time.Lane;
import nl.peildatum.time.Stretch;

/** The answer about one lane on one day, with the stretch around it and its neighbours. */
final class Answers {
  private Answers() {}

  static Answer on(AsKnown known, Lane lane, LocalDate day) {
    return on(known, known.lane(lane), day);
  }

  static Answer on(AsKnown known, LaneAsKnown lane, LocalDate day) {
    var judge = new Judge(known, lane);
    var stretch = lane.around(day);
    var verdict = judge.on(day, stretch);
    var before = lane.stretches().before(day);
    return new Answer(
        lane.lane(),
        verdict.status(),
        verdict.value(),
        stretch.from(),
        stretch.until(),
        verdict.fact(),
        verdict.reason(),
        before.isEmpty() ? Optional.empty() : change(judge, before.getLast()),
        lane.stretches().after(day).stream().findFirst().flatMap(next -> change(judge, next)),
        java.util.List.of(),
        verdict.instrument(),
        verdict.publishedOn(),
        verdict.sources(),
        known.transitionalRulesOf(lane.lane()));
  }

  private static Optional<Change> change(Judge judge, Stretch<Dated> stretch) {
    return Optional.ofNullable(stretch.from())
        .map(
            day -> {
              var verdict = judge.on(day, stretch);
              return new Change(day, verdict.status(), verdict.value(), verdict.fact());
            });
  }

  static Lane emptyLane(String kind, String area) {
    var key = Kinds.found().named(kind).orElseThrow().areaKey();
    return Lane.of(kind, java.util.Map.of(key, area));
  }
}
