package nl.peildatum.rule.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decision.Warning;
import nl.peildatum.record.AreaLaneIndex;
import nl.peildatum.record.LaneAndSubject;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * Warning: a succession recorded after policy of its areas. A question then no longer finds that
 * policy, does not find it under the new name, or is answered by policy of another area.
 */
record LateSuccession(DraftRecord draft) {
  static List<Warning> among(List<Statement> statements, DraftRecord draft) {
    var rule = new LateSuccession(draft);
    var successions =
        statements.stream()
            .filter(AreaSucceeded.class::isInstance)
            .map(statement -> ((AreaSucceeded) statement).succession())
            .toList();
    var warnings = new ArrayList<Warning>();
    successions.forEach(succession -> warnings.addAll(rule.aboutPolicyDecidedAfter(succession)));
    successions.forEach(succession -> warnings.addAll(rule.noLongerBesideOthers(succession)));
    if (!successions.isEmpty()) {
      warnings.addAll(rule.answeredOtherwise());
    }
    return List.copyOf(warnings);
  }

  /**
   * The warnings about policy of the predecessor decided on or after the day of a SPLIT. After a
   * MERGE or a RENAME a question about the successor finds such policy.
   */
  private List<Warning> aboutPolicyDecidedAfter(Succession succession) {
    if (succession.kind() != SuccessionKind.SPLIT) {
      return List.of();
    }
    var lanes =
        draft.head().lanes().about(succession.predecessor().value()).stream()
            .map(LaneAndSubject::lane)
            .filter(lane -> isDecidedAfter(lane, succession))
            .toList();
    return warning(
        "succession-after-decision",
        Wording.of(
            "succession-after-decision",
            succession.predecessor(),
            succession.on(),
            succession.successors().stream().map(AreaId::value).collect(Collectors.joining(", "))),
        lanes);
  }

  private boolean isDecidedAfter(Lane lane, Succession succession) {
    return draft.before().chainsIn(lane).stream()
        .anyMatch(chain -> !chain.decidedBy().decidedOn().isBefore(succession.on()));
  }

  private List<Warning> noLongerBesideOthers(Succession succession) {
    return succession.successors().stream()
        .filter(area -> stopsBeingBesideOthers(area, draft.head().areas().byId(area).stream()))
        .flatMap(area -> aboutHiddenPolicy(area, succession).stream())
        .toList();
  }

  private boolean stopsBeingBesideOthers(AreaId id, Stream<Area> before) {
    return before.anyMatch(area -> AreaLaneIndex.isBesideAllOthers(area, draft.head().areas()))
        && draft.record().areas().byId(id).stream()
            .noneMatch(area -> AreaLaneIndex.isBesideAllOthers(area, draft.record().areas()));
  }

  private List<Warning> aboutHiddenPolicy(AreaId area, Succession succession) {
    return warning(
        "succession-hides-policy",
        Wording.of("succession-hides-policy", area, succession.predecessor()),
        draft.head().lanes().about(area.value()).stream()
            .map(LaneAndSubject::lane)
            .filter(lane -> !draft.before().setsIn(lane).isEmpty())
            .toList());
  }

  private List<Warning> answeredOtherwise() {
    return warning(
        "succession-changes-answers",
        Wording.of("succession-changes-answers"),
        AnsweredOtherwise.lanes(draft));
  }

  private static List<Warning> warning(String code, Wording detail, List<Lane> lanes) {
    return lanes.isEmpty()
        ? List.of()
        : List.of(new Warning(code, detail, lanes.stream().sorted().toList()));
  }
}
