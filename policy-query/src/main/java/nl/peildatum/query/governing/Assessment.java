package nl.peildatum.query.governing;

import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.decision.Person;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.kind.Applicability;
import nl.peildatum.kind.Kinds;

/**
 * Assesses a case (<i>toetsing</i>): the policy on each day that governs it, and whether that
 * policy applies to the person. It states what the record proves and gives no verdict on a person.
 */
public final class Assessment {
  private Assessment() {}

  /**
   * The assessment of each governing day.
   *
   * @param days the answers on the governing days of the question, the default day first
   */
  public static List<AssessmentElement> of(
      CaseQuestion question, List<? extends GoverningDayReading> days, CaseRecord known) {
    var person = KnownGroup.recognised(known.groups(), question.person());
    var assessed =
        days.stream()
            .map(day -> day.answers().stream().map(answer -> assessed(answer, person)).toList())
            .toList();
    var notes = new Notes(question, days, assessed, known);
    return IntStream.range(0, days.size())
        .mapToObj(i -> new AssessmentElement(days.get(i).on(), assessed.get(i), notes.on(i)))
        .toList();
  }

  private static Assessed assessed(Answer answer, Person person) {
    return new Assessed(answer, applicability(answer, person));
  }

  private static Applicability applicability(Answer answer, Person person) {
    var value = answer.value();
    return value == null
        ? Applicability.YES
        : Kinds.found()
            .named(answer.lane().kind())
            .map(kind -> kind.bearing(answer.lane().subject(), value, person))
            .orElse(Applicability.YES);
  }
}
