package nl.peildatum.query.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.AreaTimeline;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.record.AffectedDaysOfPlace;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.DayRange;
import nl.peildatum.time.Lane;

/**
 * The answers about one place at one moment of the record, on one basis.
 *
 * @param lanes the lanes that answered for the place so far. A lane whose last fact was retracted
 *     stays among them, so that the feed states its absence.
 */
record AreaAsKnown(
    RecordAsOf known, String written, String id, AreaAnswers answers, Set<Lane> lanes) {

  /**
   * The answers about a place.
   *
   * @param written as the client wrote it
   * @param id of the area that it means as of now; {@code written} if it means none
   */
  static AreaAsKnown of(RecordAsOf known, String written, String id) {
    var answers = AreaAnswers.of(known, spelling(known, written, id), id, Set.of());
    return new AreaAsKnown(
        known, written, id, answers, answers.ownLanes().collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The spelling by which to ask at a moment: as written, so that the place is unknown before a
   * decision gave the area this name; the id where the name meant another place then.
   */
  private static String spelling(RecordAsOf known, String written, String id) {
    return known.areas().find(written).filter(meant -> !meant.id().value().equals(id)).isPresent()
        ? id
        : written;
  }

  /** The answers at a later moment. */
  AreaAsKnown at(RecordAsOf later) {
    var next = of(later, written, id);
    return lanes.containsAll(next.lanes) && lanes.size() == next.lanes.size()
        ? next
        : next.withLanes(lanes);
  }

  private AreaAsKnown withLanes(Set<Lane> more) {
    var all = new HashSet<>(lanes);
    all.addAll(more);
    return new AreaAsKnown(known, written, id, answers, all);
  }

  /**
   * The ranges of days on which the answers may differ from those at an earlier moment.
   *
   * @param last the decision that this moment ends with, the only one since that bears on the place
   */
  List<DayRange> daysAffected(AreaAsKnown earlier, DecisionId last) {
    return answers.mayGiveOneAreaTwice() || earlier.answers.mayGiveOneAreaTwice()
        ? List.of(DayRange.ALL_DAYS)
        : AffectedDaysOfPlace.between(earlier.known, known, last);
  }

  /** The timeline of some days, or of more days. */
  AreaTimeline timeline(DayRange days) {
    var asked = answers.mayGiveOneAreaTwice() ? DayRange.ALL_DAYS : days;
    return answers.over(asked.from(), asked.until()).timeline().withAll(lanes);
  }
}
