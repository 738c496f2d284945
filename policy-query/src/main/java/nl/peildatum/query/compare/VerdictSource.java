package nl.peildatum.query.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Answers;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.answer.Verdict;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/** Gives the verdicts and answers that are compared: of one lane, or of a subject of an area. */
sealed interface VerdictSource permits VerdictSource.OfLane, SubjectOfArea {

  /** The lane that names the difference. */
  Lane lane();

  /**
   * The verdict on a day.
   *
   * @param day Europe/Amsterdam
   */
  Verdict verdict(RecordAsOf known, LocalDate day);

  /**
   * The answer on a day.
   *
   * @param day Europe/Amsterdam
   */
  Answer answer(RecordAsOf known, LocalDate day);

  /**
   * The sequences between which the verdict can change, ascending, with both ends.
   *
   * @param from the last sequence known at the earlier moment, inclusive
   * @param later the record as known at the later moment
   */
  List<Long> moments(long from, RecordAsOf later);

  /**
   * The days from {@code first} to {@code last} (both inclusive, Europe/Amsterdam) on which a
   * changed verdict can begin, ascending; {@code first} and {@code last} are among them.
   */
  List<LocalDate> days(RecordAsOf known, LocalDate first, LocalDate last);

  /** A lane, regardless of other lanes. */
  record OfLane(Lane lane) implements VerdictSource {

    @Override
    public Verdict verdict(RecordAsOf known, LocalDate day) {
      return new StatusTable(known, known.lane(lane)).on(day);
    }

    @Override
    public Answer answer(RecordAsOf known, LocalDate day) {
      return Answers.on(known, lane, day);
    }

    /**
     * The sequences around the decisions about the lane: other decisions seldom change its verdict.
     */
    @Override
    public List<Long> moments(long from, RecordAsOf later) {
      return DecisionsBetween.around(from, later, lane);
    }

    @Override
    public List<LocalDate> days(RecordAsOf known, LocalDate first, LocalDate last) {
      var turning = new TreeSet<>(known.turningDays(lane));
      known.closedListsOf(lane.kind()).eachBound(turning::add);
      var days = new ArrayList<LocalDate>();
      days.add(first);
      days.addAll(turning.headSet(last, true).tailSet(first, false));
      days.add(last);
      return days;
    }
  }
}
