package nl.peildatum.query.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.query.assessment.Assessment;
import nl.peildatum.query.assessment.CaseQuestion;
import nl.peildatum.query.assessment.Element;
import nl.peildatum.query.assessment.GoverningDay;
import nl.peildatum.query.assessment.HindsightMatrix.Look;
import nl.peildatum.query.assessment.Viewpoint;

/**
 * A case as known from one point.
 *
 * @param on its governing days, assessed
 * @param thatDay what is read on them
 * @param today as if their rules looked at today
 */
record Looks(List<Element> on, List<Look> thatDay, List<Look> today, List<Viewpoint> from) {

  static Looks of(
      CaseQuestion question, List<GoverningDay> days, LocalDate today, KnownThen known) {
    var looked = look(question, days, known);
    var lookedToday = look(question, days.stream().map(day -> day.on(today)).toList(), known);
    var on = Assessment.of(question, looked, known);
    return new Looks(
        on,
        read(on, looked),
        read(Assessment.of(question, lookedToday, known), lookedToday),
        looked.stream().map(of -> viewpoint(of, known)).toList());
  }

  private static List<LookedThen> look(
      CaseQuestion question, List<GoverningDay> days, KnownThen known) {
    return days.stream().map(day -> look(question, day, known)).toList();
  }

  private static LookedThen look(CaseQuestion question, GoverningDay day, KnownThen known) {
    var looked = known.look(question, day);
    var bytes = 0L;
    for (var answer : looked.answers()) {
      bytes += AssessmentWriter.answer(answer).length;
      AnswerTooLarge.check(bytes, question.country());
    }
    return looked;
  }

  private static List<Look> read(List<Element> elements, List<LookedThen> looked) {
    return IntStream.range(0, looked.size())
        .mapToObj(i -> new Look(elements.get(i).answers(), looked.get(i).day().absence()))
        .toList();
  }

  private static Viewpoint viewpoint(LookedThen of, KnownThen known) {
    return new Viewpoint(of.on().bekendOp(), known.sequence(), of.leftOut());
  }
}
