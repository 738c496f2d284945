package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.KnownAreas;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decision.Succession;
import nl.peildatum.decision.Warning;
import nl.peildatum.rule.Warnings.OfDecision;
import nl.peildatum.time.Lane;

/**
 * Whoever asks under an area's newer name is told what was decided before the succession, and what
 * holds for the newer area's own parents; nothing else of the older area.
 */
final class SuccessorsMissPolicy {
  private static final String ENDED =
      "The area was no more on the day of deciding, so a question about what it became does not"
          + " find this. Name the areas of that day; see what became of it in the list of areas.";

  private SuccessorsMissPolicy() {}

  /**
   * A Set or an End that names an area which had ended.
   *
   * @param decidedOn of the decision, Europe/Amsterdam; an area that ends on that day has ended
   * @param areas as known with the decision
   */
  static List<Warning> endedAreas(List<OfDecision> facts, LocalDate decidedOn, KnownAreas areas) {
    var lanes =
        facts.stream()
            .filter(of -> !of.corrects())
            .map(of -> of.fact().lane())
            .filter(lane -> hasEnded(lane, decidedOn, areas))
            .distinct()
            .sorted()
            .toList();
    return lanes.isEmpty() ? List.of() : List.of(new Warning("area-ended", ENDED, lanes));
  }

  private static boolean hasEnded(Lane lane, LocalDate day, KnownAreas areas) {
    return area(lane).stream()
        .flatMap(area -> areas.successionsOutOf(area).stream())
        .anyMatch(succession -> succession.ends() && !succession.on().isAfter(day));
  }

  private static Optional<AreaId> area(Lane lane) {
    return Kinds.found()
        .named(lane.kind())
        .map(kind -> lane.subject().get(kind.areaKey()))
        .map(AreaId::new);
  }

  /** An area without a parent that comes from one with a parent. */
  static List<Warning> withoutParent(List<Statement> statements, KnownAreas areas) {
    return statements.stream()
        .filter(AreaSucceeded.class::isInstance)
        .map(statement -> ((AreaSucceeded) statement).succession())
        .flatMap(succession -> withoutParent(succession, areas))
        .toList();
  }

  private static Stream<Warning> withoutParent(Succession succession, KnownAreas areas) {
    var parent = areas.byId(succession.predecessor()).map(Area::parent);
    return parent.stream()
        .flatMap(
            lost ->
                succession.successors().stream()
                    .flatMap(id -> areas.byId(id).stream())
                    .filter(area -> area.parent() == null)
                    .map(area -> withoutParent(area, succession.predecessor(), lost)));
  }

  private static Warning withoutParent(Area area, AreaId predecessor, AreaId lost) {
    return new Warning(
        "successor-without-parent",
        area.id()
            + " has no parent, while "
            + predecessor
            + " is a part of "
            + lost
            + ": a question about "
            + area.id()
            + " does not find policy for "
            + lost
            + ". Where it is a part of that too, state that parent when it is registered: what is"
            + " said about an area stays.",
        List.of());
  }
}
