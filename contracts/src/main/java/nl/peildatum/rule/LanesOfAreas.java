package nl.peildatum.rule;

import java.util.Map;
import nl.peildatum.answer.AreaDifference;
import nl.peildatum.decision.Bounds;

/**
 * An area that becomes known, or that follows another, may change an answer in each lane of what it
 * lies in or came from. All these changes are told one by one, so one decision may not bring too
 * many.
 */
final class LanesOfAreas {
  private LanesOfAreas() {}

  static void check(Deciding deciding, Draft draft) {
    var most = AreaDifference.most(draft.head(), draft.record());
    if (most > Bounds.LANES_OF_AREAS) {
      deciding
          .violations()
          .add(
              Bounds.TOO_LARGE,
              "/acts",
              "The areas of this decision reach %d lanes of policy in all, one decision at most %d."
                      .formatted(most, Bounds.LANES_OF_AREAS)
                  + " Record its areas as several decisions.",
              Map.of("lanes", most));
    }
  }
}
