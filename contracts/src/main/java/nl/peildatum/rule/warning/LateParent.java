package nl.peildatum.rule.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.AreaRegistered;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.AreaLaneIndex;
import nl.peildatum.record.LaneAndSubject;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * Warning: a parent that a known area gets. Policy of the area then no longer stands beside the
 * answers about every other area, or a question about the area is answered by policy of the parent.
 */
final class LateParent {
  private LateParent() {}

  static List<Warning> among(List<Statement> statements, DraftRecord draft) {
    var placed =
        statements.stream().flatMap(LateParent::placed).filter(area -> isOnRecord(area, draft));
    var areas = placed.toList();
    var warnings = new ArrayList<Warning>();
    areas.forEach(area -> warnings.addAll(noLongerBesideOthers(area, draft)));
    var succeeds = statements.stream().anyMatch(AreaSucceeded.class::isInstance);
    var otherwise = areas.isEmpty() || succeeds ? List.<Lane>of() : AnsweredOtherwise.lanes(draft);
    if (!otherwise.isEmpty()) {
      warnings.add(
          new Warning("parent-changes-answers", Wording.of("parent-changes-answers"), otherwise));
    }
    return warnings;
  }

  private static Stream<Area> placed(Statement statement) {
    return statement instanceof AreaRegistered given
            && given.knownAlready()
            && given.area().parent() != null
        ? Stream.of(given.area())
        : Stream.empty();
  }

  private static boolean isOnRecord(Area area, DraftRecord draft) {
    return draft.head().areas().byId(area.id()).isPresent();
  }

  private static List<Warning> noLongerBesideOthers(Area area, DraftRecord draft) {
    var lanes =
        draft.head().lanes().about(area.id().value()).stream()
            .map(LaneAndSubject::lane)
            .filter(lane -> !draft.before().setsIn(lane).isEmpty())
            .sorted()
            .toList();
    return lanes.isEmpty() || !wasBesideOthers(area.id(), draft)
        ? List.of()
        : List.of(
            new Warning(
                "parent-hides-policy",
                Wording.of("parent-hides-policy", area.id(), area.parent()),
                lanes));
  }

  private static boolean wasBesideOthers(AreaId id, DraftRecord draft) {
    var before = draft.head().areas();
    return before
        .byId(id)
        .filter(area -> AreaLaneIndex.isBesideAllOthers(area, before))
        .isPresent();
  }
}
