package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.List;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;
import org.jspecify.annotations.Nullable;

/**
 * An area on a path, with the steps that lead to it.
 *
 * @param level number of steps that lead to a parent
 * @param steps steps from the area asked for; none for that area itself
 * @param leftOn the day of the last step back, Europe/Amsterdam; {@code null} = no step back
 * @param decidedBefore only facts of this area decided before this day (exclusive,
 *     Europe/Amsterdam) are about the ground of the area asked for; {@code null} = all facts
 * @param ownGround whether the area was reached back from a successor and is the area asked for or
 *     one of its predecessors
 * @param wholeGround whether it is the area asked for, or an area that this became or came from as
 *     a whole
 */
public record ReachedArea(
    String area,
    int level,
    LineageSteps steps,
    @Nullable LocalDate leftOn,
    @Nullable LocalDate decidedBefore,
    boolean ownGround,
    boolean wholeGround) {

  public static ReachedArea atStart(String area) {
    return new ReachedArea(area, 0, LineageSteps.NONE, null, null, false, true);
  }

  /** The one of two ways to an area on which more facts of that area count. */
  ReachedArea withMoreFacts(ReachedArea other) {
    if (decidedBefore == null || other.decidedBefore == null) {
      return decidedBefore == null ? this : other;
    }
    return decidedBefore.isBefore(other.decidedBefore) ? other : this;
  }

  public List<LineageStep> lineage() {
    return steps.asList();
  }

  ReachedArea toParent(LineageStep step) {
    return new ReachedArea(step.area(), level + 1, steps.and(step), null, null, false, false);
  }

  ReachedArea toCountry() {
    return new ReachedArea(Path.WHOLE_COUNTRY, level, steps, null, null, false, false);
  }

  /** The successor of this area, reached by one more step. */
  ReachedArea to(LineageStep step) {
    return new ReachedArea(step.area(), level, steps.and(step), null, null, false, wholeGround);
  }

  /**
   * The predecessor of this area, reached by one more step. After a SPLIT the predecessor lives on
   * with less ground, so only facts decided before the split count. After a RENAME or a MERGE the
   * predecessor ended, so all its facts count, however late its end was recorded.
   */
  ReachedArea back(Succession by, boolean toOwnGround) {
    var isSplit = by.kind() == SuccessionKind.SPLIT;
    return new ReachedArea(
        by.predecessor().value(),
        level,
        steps.and(Paths.step(by.predecessor(), by)),
        by.on(),
        isSplit ? by.on() : decidedBefore,
        toOwnGround,
        wholeGround && !isSplit);
  }
}
