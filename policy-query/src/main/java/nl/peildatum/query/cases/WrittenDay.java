package nl.peildatum.query.cases;

import java.util.List;
import nl.peildatum.answer.Answer;
import nl.peildatum.json.AssessmentWriter;

/** The answers of a run of days on which nothing turns, each with its bytes. */
record WrittenDay(List<Answer> answers, List<byte[]> written, int weight) {
  private static final int BESIDE = 500;

  static WrittenDay of(List<Answer> answers) {
    var written = answers.stream().map(AssessmentWriter::answer).toList();
    var bytes = written.stream().mapToInt(answer -> answer.length + BESIDE).sum();
    return new WrittenDay(answers, written, bytes + BESIDE);
  }
}
