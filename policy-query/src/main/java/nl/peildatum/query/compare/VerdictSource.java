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

/** What two answers are compared about: a lane by itself, or a subject as an area is told of it. */
sealed interface VerdictSource permits VerdictSource.OfLane, SubjectOfArea {

  /** By which the difference is named. */
  Lane lane();

  /**
   * @param day Europe/Amsterdam
   */
  Verdict verdict(RecordAsOf known, LocalDate day);

  /**
   * @param day Europe/Amsterdam
   */
  Answer answer(RecordAsOf known, LocalDate day);

  /** The moments of the record between which it may have come to read otherwise, in order. */
  List<Long> moments(long from, RecordAsOf later);

  /**
   * The days from {@code first} to {@code last} (both inclusive, Europe/Amsterdam) on which it may
   * begin to read otherwise, in order, these two among them.
   */
  List<LocalDate> days(RecordAsOf known, LocalDate first, LocalDate last);

  /** A lane by itself. */
  record OfLane(Lane lane) implements VerdictSource {

    @Override
    public Verdict verdict(RecordAsOf known, LocalDate day) {
      return new StatusTable(known, known.lane(lane)).on(day);
    }

    @Override
    public Answer answer(RecordAsOf known, LocalDate day) {
      return Answers.on(known, lane, day);
    }

    /** Around the decisions that say something about the lane: the others seldom matter. */
    @Override
    public List<Long> moments(long from, RecordAsOf later) {
      return DecisionsBetween.around(from, later, lane);
    }

    @Override
    public List<LocalDate> days(RecordAsOf known, LocalDate first, LocalDate last) {
      var turning = new TreeSet<>(known.turningDays(lane));
      known.eachDayOfClosedLists(lane.kind(), turning::add);
      var days = new ArrayList<LocalDate>();
      days.add(first);
      days.addAll(turning.headSet(last, true).tailSet(first, false));
      days.add(last);
      return days;
    }
  }
}
