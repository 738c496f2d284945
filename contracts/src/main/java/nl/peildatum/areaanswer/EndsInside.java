package nl.peildatum.areaanswer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;

/**
 * Finds Ends that answer instead of the policy of a wider area. For a person from an area, an End
 * of that area itself goes before a Set of an enclosing area, whichever was decided later.
 */
public final class EndsInside {
  private final RecordAsOf known;
  private final SortedSet<Lane> found = new TreeSet<>();

  private EndsInside(RecordAsOf known) {
    this.known = known;
  }

  /**
   * The lanes in which an End stands on a day on which a Set stands in a wider lane: a lane about
   * an equal subject, of an area that encloses this one.
   *
   * @param wider the wider lanes
   */
  public static SortedSet<Lane> of(RecordAsOf known, Collection<Lane> wider) {
    var byArea = new HashMap<String, Map<Subject, List<ValidPeriod>>>();
    for (var lane : wider) {
      byArea
          .computeIfAbsent(Subject.areaOf(lane), area -> new HashMap<>())
          .computeIfAbsent(Subject.of(lane), subject -> new ArrayList<>())
          .addAll(known.lane(lane).setsStanding().toList());
    }
    var ends = new EndsInside(known);
    byArea.forEach(ends::addEnds);
    return ends.found;
  }

  private void addEnds(String area, Map<Subject, List<ValidPeriod>> sets) {
    for (var inner : known.areasWithLanes().inside(area)) {
      for (var of : known.record().lanes().about(inner.id().value())) {
        var days = sets.get(of.subject());
        if (days != null && known.lane(of.lane()).endStandsWithinAny(days)) {
          found.add(of.lane());
        }
      }
    }
  }
}
