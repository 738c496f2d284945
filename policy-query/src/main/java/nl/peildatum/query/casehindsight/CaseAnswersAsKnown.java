package nl.peildatum.query.casehindsight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.answerjson.AnswerBytes;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningDay;
import nl.peildatum.query.assessment.AnswerTooLarge;
import nl.peildatum.query.assessment.CaseRecordAsOf;
import nl.peildatum.query.assessment.GoverningDayAnswers;
import nl.peildatum.query.governing.Assessment;
import nl.peildatum.query.governing.AssessmentElement;
import nl.peildatum.query.governing.HindsightMatrix.AssessedDay;
import nl.peildatum.query.governing.Viewpoint;

/**
 * The answers about a case with one state of knowledge, each list with one entry per governing day.
 *
 * @param elements the assessment of the governing days
 * @param thatDay the answers on the governing days
 * @param today the answers if every governing day were today
 */
record CaseAnswersAsKnown(
    List<AssessmentElement> elements,
    List<AssessedDay> thatDay,
    List<AssessedDay> today,
    List<Viewpoint> viewpoints) {

  /**
   * @param today Europe/Amsterdam
   */
  static CaseAnswersAsKnown of(
      CaseQuestion question, List<GoverningDay> days, LocalDate today, CaseRecordAsOf known) {
    var thatDay = answers(question, days, known);
    var elements = Assessment.of(question, thatDay, known);
    var onToday = answers(question, days.stream().map(day -> day.on(today)).toList(), known);
    return new CaseAnswersAsKnown(
        elements,
        assessed(elements, thatDay),
        assessed(Assessment.of(question, onToday, known), onToday),
        thatDay.stream().map(day -> viewpoint(day, known)).toList());
  }

  private static List<GoverningDayAnswers> answers(
      CaseQuestion question, List<GoverningDay> days, CaseRecordAsOf known) {
    return days.stream().map(day -> answers(question, day, known)).toList();
  }

  private static GoverningDayAnswers answers(
      CaseQuestion question, GoverningDay day, CaseRecordAsOf known) {
    var answers = known.answers(question, day);
    var bytes = 0L;
    for (var answer : answers.answers()) {
      bytes += AnswerBytes.of(answer).length;
      AnswerTooLarge.check(bytes, question.country());
    }
    return answers;
  }

  private static List<AssessedDay> assessed(
      List<AssessmentElement> elements, List<GoverningDayAnswers> days) {
    return IntStream.range(0, days.size())
        .mapToObj(i -> new AssessedDay(elements.get(i).answers(), days.get(i).day().absence()))
        .toList();
  }

  private static Viewpoint viewpoint(GoverningDayAnswers day, CaseRecordAsOf known) {
    return new Viewpoint(day.on().bekendOp(), known.sequence(), day.leftOut());
  }
}
