package nl.peildatum.areaanswer;

import java.util.List;
import nl.peildatum.area.Area;
import nl.peildatum.areaanswer.PathVerdicts.PathVerdict;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;

/**
 * What another area is told of a subject on a day.
 *
 * @param from why it is told beside the area asked about
 * @param isBeside whether it is on the day
 */
public record OtherVerdict(
    Area area, Subject subject, From from, PathVerdict told, boolean isBeside) {

  enum From {
    /** It lies in the area asked about, or may overlap it. */
    AROUND,
    /** It came out of the area asked about. */
    SPLIT_OFF,
    /** It became the area asked about, and another predecessor answers. */
    MERGED
  }

  /** By which the subject is named: that of the other area itself. */
  public Lane lane() {
    return subject.in(area.id().value());
  }

  boolean isSameAs(OtherVerdict other) {
    return isBeside == other.isBeside && area.equals(other.area) && told.isSameAs(other.told);
  }

  static boolean areSame(List<OtherVerdict> some, List<OtherVerdict> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (var i = 0; i < some.size(); i++) {
      if (!some.get(i).isSameAs(others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
