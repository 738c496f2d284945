package nl.peildatum.rule.warning;

import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decision.Warning;
import nl.peildatum.wording.Wording;

/**
 * Warning: a question about a successor finds the policy of the older area that was decided before
 * the succession, and the policy of the successor's own parents, but no policy of the parents of
 * the older area.
 */
final class SuccessorsMissPolicy {
  private SuccessorsMissPolicy() {}

  /** The warnings about successors without a parent whose predecessor has a parent. */
  static List<Warning> withoutParent(List<Statement> statements, Gazetteer areas) {
    return statements.stream()
        .filter(AreaSucceeded.class::isInstance)
        .map(statement -> ((AreaSucceeded) statement).succession())
        .flatMap(succession -> withoutParent(succession, areas))
        .toList();
  }

  private static Stream<Warning> withoutParent(Succession succession, Gazetteer areas) {
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
        Wording.of("successor-without-parent", area.id(), predecessor, lost),
        List.of());
  }
}
