package nl.peildatum.query.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Reading;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.json.AssessmentWriter;
import nl.peildatum.time.Lane;

/**
 * The answers of a run of days on which nothing turns, each with its bytes.
 *
 * @param otherAreas in which policy stands that may bear as well, by id
 * @param leftOutHere of the decisions that do not count, those about the place, each with its lanes
 *     there
 * @param absence what a lane reads of which nothing is recorded
 */
record WrittenDay(
    List<Answer> answers,
    List<byte[]> written,
    List<String> otherAreas,
    Map<DecisionId, SortedSet<Lane>> leftOutHere,
    Reading absence,
    int weight) {
  private static final int BESIDE = 500;

  /**
   * @throws AnswerTooLarge when the bytes are more than one assessment may have
   */
  static WrittenDay of(
      CountryCode country,
      List<Answer> answers,
      List<String> otherAreas,
      Map<DecisionId, SortedSet<Lane>> leftOutHere,
      Reading absence) {
    var written = new ArrayList<byte[]>(answers.size());
    var bytes = 0;
    for (var answer : answers) {
      written.add(AssessmentWriter.answer(answer));
      bytes += written.getLast().length;
      AnswerTooLarge.check(bytes, country);
    }
    var weight = bytes + BESIDE * (1 + written.size());
    return new WrittenDay(answers, written, otherAreas, leftOutHere, absence, weight);
  }
}
