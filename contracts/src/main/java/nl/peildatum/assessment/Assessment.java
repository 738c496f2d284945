package nl.peildatum.assessment;

import java.util.List;
import java.util.stream.IntStream;
import nl.peildatum.answer.Answer;

/**
 * Which policy governs a case (<i>toetsing</i>), per day that the law may look at. It states what
 * the record proves and gives no verdict on a person.
 */
public final class Assessment {
  private Assessment() {}

  /** The elements of a question from which no date is missing, the default first. */
  public static List<Element> of(CaseQuestion question, GoverningRules table, Known known) {
    var days = question.days(table);
    var onDays = days.stream().map(day -> known.answers(question, day)).toList();
    var notes = new Notes(question, days, onDays);
    return IntStream.range(0, days.size())
        .mapToObj(
            i ->
                new Element(
                    days.get(i),
                    onDays.get(i).stream().map(of -> assessed(of, question)).toList(),
                    notes.on(i, known)))
        .toList();
  }

  private static Assessed assessed(Answer answer, CaseQuestion question) {
    return new Assessed(answer, Notes.bearing(answer, question).applies());
  }
}
