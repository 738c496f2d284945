package nl.peildatum.areaanswer;

import java.util.List;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.lineage.LineageSteps;
import nl.peildatum.lineage.Path;
import nl.peildatum.lineage.ReachedArea;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.Subject;

/** A lane that may answer for a person from an area, and how its own area was reached. */
public record ReachedLane(LaneAsOf lane, ReachedArea reached) {

  /** A lane that was not reached from another area. */
  public static ReachedLane alone(LaneAsOf lane) {
    return new ReachedLane(lane, ReachedArea.atStart(Subject.areaOf(lane.lane())));
  }

  public List<LineageStep> lineage() {
    return reached.lineage();
  }

  /**
   * This lane with more steps before its own.
   *
   * @param first the steps to the area that this lane was found from
   */
  ReachedLane withStepsBefore(LineageSteps first) {
    return new ReachedLane(
        lane,
        new ReachedArea(
            reached.area(),
            reached.level(),
            first.and(reached.steps()),
            reached.leftOn(),
            reached.decidedBefore(),
            false,
            false));
  }

  /**
   * Whether the lane has a live fact and is about the area itself, a successor or a predecessor.
   */
  boolean isFactOfOwnGround() {
    return reached.level() == 0 && !reached.area().equals(Path.WHOLE_COUNTRY) && lane.hasLiveFact();
  }

  /** Whether both are one lane, reached by equal steps. */
  boolean isSameAs(ReachedLane other) {
    return lane.lane().equals(other.lane.lane()) && reached.steps().equals(other.reached.steps());
  }
}
