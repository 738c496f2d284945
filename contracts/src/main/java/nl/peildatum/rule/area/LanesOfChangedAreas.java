package nl.peildatum.rule.area;

import nl.peildatum.decision.SizeLimits;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.RecordMoment;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.wording.Wording;

/**
 * Rule: by registrations and successions of areas, one decision changes a limited number of
 * answers. Such an act may change an answer in each lane of the enclosing areas and predecessors,
 * and all these changes are reported one by one.
 */
public final class LanesOfChangedAreas {
  private LanesOfChangedAreas() {}

  public static void check(DecisionCheck check, DraftRecord draft) {
    var cost =
        AreaDifference.cost(
            RecordMoment.atHead(draft.head()),
            RecordMoment.atHead(draft.record()),
            SizeLimits.LANES_OF_AREAS,
            SizeLimits.STEPS_OF_AREAS);
    if (cost.lanes() > SizeLimits.LANES_OF_AREAS || cost.steps() > SizeLimits.STEPS_OF_AREAS) {
      check.refuse(
          SizeLimits.TOO_LARGE,
          "/acts",
          Wording.of(
              "decision-too-large.lanes", SizeLimits.LANES_OF_AREAS, SizeLimits.STEPS_OF_AREAS));
    }
  }
}
