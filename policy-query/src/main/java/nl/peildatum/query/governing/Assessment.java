package nl.peildatum.query.governing;

import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.KnownGroup;
import nl.peildatum.decision.Person;
import nl.peildatum.kind.Applicability;
import nl.peildatum.kind.Kinds;

/**
 * Applies the governing rules to a case (<i>toetsing</i>): the policy per day that the law may look
 * at. It states what the record proves and gives no verdict on a person.
 */
public final class Assessment {
  private Assessment() {}

  /**
   * @param looked at the governing days of the question, the default first
   */
  public static List<AssessmentElement> of(
      CaseQuestion question, List<? extends GoverningDayReading> looked, CaseRecord known) {
    var person = KnownGroup.recognised(known.groups(), question.person());
    var assessed =
        looked.stream()
            .map(day -> day.answers().stream().map(answer -> assessed(answer, person)).toList())
            .toList();
    var notes = new Notes(question, looked, assessed, known);
    return IntStream.range(0, looked.size())
        .mapToObj(i -> new AssessmentElement(looked.get(i).on(), assessed.get(i), notes.on(i)))
        .toList();
  }

  private static Assessed assessed(Answer answer, Person person) {
    return new Assessed(answer, bearing(answer, person));
  }

  private static Applicability bearing(Answer answer, Person person) {
    var value = answer.value();
    return value == null
        ? Applicability.YES
        : Kinds.found()
            .named(answer.lane().kind())
            .map(kind -> kind.bearing(answer.lane().subject(), value, person))
            .orElse(Applicability.YES);
  }
}
