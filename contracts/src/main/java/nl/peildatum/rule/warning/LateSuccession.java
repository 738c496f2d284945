package nl.peildatum.rule.warning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Status;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decision.Warning;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.RecordMoment;
import nl.peildatum.record.AreaLaneIndex;
import nl.peildatum.record.LaneAndSubject;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.time.Lane;

/**
 * Warning: a succession recorded after policy of its areas. A question then no longer finds that
 * policy, does not find it under the new name, or is answered by policy of another area.
 */
record LateSuccession(DraftRecord draft) {
  private static final Set<Status> STANDING =
      EnumSet.of(Status.IN_FORCE, Status.DISPUTED, Status.UNCERTAIN);

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
        "This was decided about "
            + succession.predecessor()
            + " on or after "
            + succession.on()
            + ", the day of the succession, so a question about "
            + succession.successors().stream().map(AreaId::value).collect(Collectors.joining(", "))
            + " does not find it. Where it is about that ground too, record it for that area.",
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
        "This stood beside the answers about every other area (mayAlsoBear), since nothing on"
            + " record said where "
            + area
            + " lies. With the succession only a question about "
            + area
            + ", or about an area in it, finds it. Where it bears on persons from "
            + succession.predecessor()
            + " too, record it for that area.",
        draft.head().lanes().about(area.value()).stream()
            .map(LaneAndSubject::lane)
            .filter(lane -> !draft.before().setsIn(lane).isEmpty())
            .toList());
  }

  private List<Warning> answeredOtherwise() {
    return warning(
        "succession-changes-answers",
        "Something stood here for a question about this area, and with the succession the question"
            + " is answered otherwise, by policy of an area that this one came from. The preview"
            + " shows the days, in areas. Record what holds for the area itself.",
        AreaDifference.between(
                RecordMoment.atHead(draft.head()), RecordMoment.atHead(draft.record()))
            .stream()
            .filter(this::replacesWhatStood)
            .map(AreaDifference::lane)
            .distinct()
            .toList());
  }

  /** Whether policy that stood is replaced by an answer that the decision does not state itself. */
  private boolean replacesWhatStood(AreaDifference difference) {
    var before = difference.before();
    var after = difference.after();
    var stood = STANDING.contains(before.status());
    var isOwn = after.fact() != null && draft.isOfDecision(after.fact().sequence());
    var same = before.status() == after.status() && Objects.equals(before.value(), after.value());
    return stood && !isOwn && !same;
  }

  private static List<Warning> warning(String code, String detail, List<Lane> lanes) {
    return lanes.isEmpty()
        ? List.of()
        : List.of(new Warning(code, detail, lanes.stream().sorted().toList()));
  }
}
