package nl.peildatum.rule.area;

import nl.peildatum.decision.Bounds;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.rule.Deciding;
import nl.peildatum.rule.Draft;

/**
 * An area that becomes known, or that follows another, may change an answer in each lane of what it
 * lies in or came from. All these changes are told one by one, so one decision may not bring too
 * many.
 */
public final class LanesOfAreas {
  private LanesOfAreas() {}

  public static void check(Deciding deciding, Draft draft) {
    var reach =
        AreaDifference.reach(
            draft.head(), draft.record(), Bounds.LANES_OF_AREAS, Bounds.STEPS_OF_AREAS);
    if (reach.lanes() > Bounds.LANES_OF_AREAS || reach.steps() > Bounds.STEPS_OF_AREAS) {
      deciding
          .violations()
          .add(
              Bounds.TOO_LARGE,
              "/acts",
              "The areas of one decision reach at most %d lanes of policy in all, and at most %d areas"
                      .formatted(Bounds.LANES_OF_AREAS, Bounds.STEPS_OF_AREAS)
                  + " on the paths from each to what it lies in or came from; these reach more."
                  + " Record them as several decisions.");
    }
  }
}
