package nl.peildatum.query.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.query.governing.Assessment;
import nl.peildatum.query.governing.AssessmentElement;
import nl.peildatum.query.governing.CaseQuestion;
import nl.peildatum.query.governing.GoverningDay;
import nl.peildatum.query.governing.HindsightMatrix.Look;
import nl.peildatum.query.governing.Viewpoint;

/**
 * The answers about a case with one state of knowledge.
 *
 * @param on its governing days, assessed
 * @param thatDay the answers on the governing days
 * @param today the answers as if the rules looked at today
 */
record CaseAsKnown(
    List<AssessmentElement> on, List<Look> thatDay, List<Look> today, List<Viewpoint> from) {

  static CaseAsKnown of(
      CaseQuestion question, List<GoverningDay> days, LocalDate today, KnownThen known) {
    var looked = look(question, days, known);
    var lookedToday = look(question, days.stream().map(day -> day.on(today)).toList(), known);
    var on = Assessment.of(question, looked, known);
    return new CaseAsKnown(
        on,
        read(on, looked),
        read(Assessment.of(question, lookedToday, known), lookedToday),
        looked.stream().map(of -> viewpoint(of, known)).toList());
  }

  private static List<GoverningDayAnswers> look(
      CaseQuestion question, List<GoverningDay> days, KnownThen known) {
    return days.stream().map(day -> look(question, day, known)).toList();
  }

  private static GoverningDayAnswers look(
      CaseQuestion question, GoverningDay day, KnownThen known) {
    var looked = known.look(question, day);
    var bytes = 0L;
    for (var answer : looked.answers()) {
      bytes += AssessmentWriter.answer(answer).length;
      AnswerTooLarge.check(bytes, question.country());
    }
    return looked;
  }

  private static List<Look> read(
      List<AssessmentElement> elements, List<GoverningDayAnswers> looked) {
    return IntStream.range(0, looked.size())
        .mapToObj(i -> new Look(elements.get(i).answers(), looked.get(i).day().absence()))
        .toList();
  }

  private static Viewpoint viewpoint(GoverningDayAnswers of, KnownThen known) {
    return new Viewpoint(of.on().bekendOp(), known.sequence(), of.leftOut());
  }
}
