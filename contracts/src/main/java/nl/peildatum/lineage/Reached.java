package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.List;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;
import org.jspecify.annotations.Nullable;

/**
 * An area on a path.
 *
 * @param level how many of the steps lead to a parent
 * @param way the steps taken from the area asked for; none for itself
 * @param left the day of the last step back, Europe/Amsterdam; {@code null} = no step back
 * @param decidedBefore only facts decided before this day (exclusive, Europe/Amsterdam) were about
 *     the ground asked for; {@code null} = all
 * @param ownGround reached from a successor, it is the area asked for again, or what that came from
 * @param wholeGround the area asked for, or what it became or came from as a whole
 */
public record Reached(
    String area,
    int level,
    Way way,
    @Nullable LocalDate left,
    @Nullable LocalDate decidedBefore,
    boolean ownGround,
    boolean wholeGround) {

  public static Reached atStart(String area) {
    return new Reached(area, 0, Way.NONE, null, null, false, true);
  }

  /** Of two ways to the same area that on which more of its facts count. */
  Reached ofMore(Reached other) {
    if (decidedBefore == null || other.decidedBefore == null) {
      return decidedBefore == null ? this : other;
    }
    return decidedBefore.isBefore(other.decidedBefore) ? other : this;
  }

  public List<Step> lineage() {
    return way.steps();
  }

  Reached toParent(Step step) {
    return new Reached(step.area(), level + 1, way.and(step), null, null, false, false);
  }

  Reached toCountry() {
    return new Reached(Path.WHOLE_COUNTRY, level, way, null, null, false, false);
  }

  /** By a step on to a successor. */
  Reached to(Step step) {
    return new Reached(step.area(), level, way.and(step), null, null, false, wholeGround);
  }

  /**
   * By a step back. After a SPLIT the predecessor went on as less than it was; an area that ended
   * is not another one later, so all that was decided about it counts, however late its end was
   * recorded.
   */
  Reached back(Succession by, boolean toOwnGround) {
    var isSplit = by.kind() == SuccessionKind.SPLIT;
    return new Reached(
        by.predecessor().value(),
        level,
        way.and(Paths.step(by.predecessor(), by)),
        by.on(),
        isSplit ? by.on() : decidedBefore,
        toOwnGround,
        wholeGround && !isSplit);
  }
}
