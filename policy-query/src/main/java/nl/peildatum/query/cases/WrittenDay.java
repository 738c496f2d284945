package nl.peildatum.query.cases;

import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Reading;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.json.AssessmentWriter;

/**
 * The answers of a run of days on which nothing turns, each with its bytes.
 *
 * @param otherAreas in which policy stands that may bear as well, by id
 * @param leftOutHere of the decisions that do not count, those about the place
 * @param absence what a lane reads of which nothing is recorded
 */
record WrittenDay(
    List<Answer> answers,
    List<byte[]> written,
    List<String> otherAreas,
    Set<DecisionId> leftOutHere,
    Reading absence,
    int weight) {
  private static final int BESIDE = 500;

  static WrittenDay of(
      List<Answer> answers, List<String> otherAreas, Set<DecisionId> leftOutHere, Reading absence) {
    var written = answers.stream().map(AssessmentWriter::answer).toList();
    var bytes = written.stream().mapToInt(answer -> answer.length + BESIDE).sum();
    return new WrittenDay(answers, written, otherAreas, leftOutHere, absence, bytes + BESIDE);
  }
}
