package nl.peildatum.query.assessment;

import java.util.List;
import java.util.Set;
import nl.peildatum.query.laterknowledge.Later;
import nl.peildatum.query.laterknowledge.LaterSort;

/**
 * A governing day in hindsight (<i>terugblik</i>).
 *
 * @param lanes every policy that bears on the person in one of the four looks
 * @param because what became known later that makes the day read otherwise, in the order in which
 *     it became known; none where it reads the same
 * @param wouldHaveChanged the sorts of which what became known later would have changed the answer
 *     on the day, had it alone been known then
 * @param notes of the assessment of the same question
 */
public record ElementInHindsight(
    GoverningDay on,
    Viewpoint knownThen,
    Viewpoint knownNow,
    List<LaneInHindsight> lanes,
    List<Later> because,
    Set<LaterSort> wouldHaveChanged,
    List<Note> notes) {

  /** Whether the day reads otherwise as known now. */
  public boolean isChanged() {
    return lanes.stream().anyMatch(lane -> lane.validThen().isChanged());
  }
}
