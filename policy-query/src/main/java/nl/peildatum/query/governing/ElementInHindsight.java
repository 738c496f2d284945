package nl.peildatum.query.governing;

import java.util.List;
import java.util.Set;
import nl.peildatum.governing.GoverningDay;
import nl.peildatum.query.laterknowledge.LaterFact;
import nl.peildatum.query.laterknowledge.LaterSort;

/**
 * The hindsight of one governing day (<i>terugblik</i>).
 *
 * @param lanes every policy that bears on the person in one of the four answers: on the governing
 *     day and today, as known then and now
 * @param because the later facts that changed the reading of the day, in the order in which they
 *     became known; empty where it did not change
 * @param wouldHaveChanged the sorts whose later facts, had they alone been known then, would have
 *     changed the answer on the day
 * @param notes the remarks of the assessment
 */
public record ElementInHindsight(
    GoverningDay on,
    Viewpoint knownThen,
    Viewpoint knownNow,
    List<LaneInHindsight> lanes,
    List<LaterFact> because,
    Set<LaterSort> wouldHaveChanged,
    List<Note> notes) {

  /** Whether the reading of the day as known now differs from that as known then. */
  public boolean isChanged() {
    return lanes.stream().anyMatch(lane -> lane.validThen().isChanged());
  }
}
