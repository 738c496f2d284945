package nl.peildatum.areaanswer;

import java.util.List;
import java.util.function.BiPredicate;
import nl.peildatum.area.Area;
import nl.peildatum.areaanswer.PathVerdicts.PathVerdict;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;

/**
 * The verdict of another area about a subject on a day. Another area is one beside the path of the
 * area asked for; a person from the area asked for may come from it too.
 *
 * @param onPath verdict on the path of the other area
 * @param isBeside whether the verdict is given beside the answers on the day
 */
public record OtherAreaVerdict(
    Area area, Subject subject, Relation relation, PathVerdict onPath, boolean isBeside) {

  /** The relation of the other area to the area asked for. */
  enum Relation {
    /** The other area lies inside the area asked for, or may overlap it. */
    INSIDE_OR_OVERLAPPING,
    /** The other area came by a split out of the area asked for, or of one that encloses it. */
    SPLIT_OFF,
    /** The other area merged into the area asked for, and another predecessor answers. */
    MERGED
  }

  /** The lane of the other area itself about the subject; it names the subject in answers. */
  public Lane lane() {
    return subject.in(area.id().value());
  }

  /**
   * Whether nothing of the two differs on an answer: area, verdict with its reason, the lane that
   * gives it, and whether it is given beside the answers. It decides where a run of days with equal
   * answers ends.
   */
  boolean isSameAs(OtherAreaVerdict other) {
    return isBeside == other.isBeside && area.equals(other.area) && onPath.isSameAs(other.onPath);
  }

  /** Whether both lists hold verdicts with equal readings by {@code hasEqualReading}, in order. */
  static boolean haveEqualReadings(List<OtherAreaVerdict> some, List<OtherAreaVerdict> others) {
    return areAlike(some, others, OtherAreaVerdict::hasEqualReading);
  }

  /**
   * Whether area, relation, status, value and fact are equal, and the lane that gives them. The
   * reason may differ, and so may whether the verdict is given beside the answers. It decides where
   * a segment of a timeline ends.
   */
  private boolean hasEqualReading(OtherAreaVerdict other) {
    return relation == other.relation
        && area.equals(other.area)
        && onPath.hasEqualReading(other.onPath);
  }

  /** Whether both lists hold verdicts that are the same by {@link #isSameAs}, in one order. */
  static boolean areSame(List<OtherAreaVerdict> some, List<OtherAreaVerdict> others) {
    return areAlike(some, others, OtherAreaVerdict::isSameAs);
  }

  private static boolean areAlike(
      List<OtherAreaVerdict> some,
      List<OtherAreaVerdict> others,
      BiPredicate<OtherAreaVerdict, OtherAreaVerdict> alike) {
    if (some.size() != others.size()) {
      return false;
    }
    for (var i = 0; i < some.size(); i++) {
      if (!alike.test(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
