package nl.peildatum.areaanswer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.peildatum.answer.Answers;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The drawings in docs/time.md are what the algebra answers")
class TimePageTest {
  private static final Lane GAO = Mali.region("gao");
  private final Mali mali = new Mali();

  @Test
  @DisplayName("a designation until further notice, later lifted")
  void lifted() throws IOException {
    mali.designate("gao", "2023-01-01", null);
    mali.letterOf("2023-09-01").lift("gao", "2023-09-01");

    onThePage(
        new Drawing()
            .fact("2  designated", "2023-01-01", "")
            .fact("4  lifted", "2023-09-01", "")
            .answer("as known at 2", mali.record(), 2, Basis.OPERATIONAL, GAO)
            .answer("as known at 4", mali.record(), 4, Basis.OPERATIONAL, GAO));
  }

  @Test
  @DisplayName("a policy with a stated end, recorded over one without")
  void statedEnd() throws IOException {
    mali.designate("gao", "2023-01-01", null);
    mali.designate("gao", "2023-04-01", "2023-07-01");

    onThePage(
        new Drawing()
            .fact("2  until further notice", "2023-01-01", "")
            .fact("4  with an end", "2023-04-01", "2023-07-01")
            .answer("status", mali.record(), 4, Basis.OPERATIONAL, GAO));
    assertThat(standing("2023-03-31")).isEqualTo(2);
    assertThat(standing("2023-04-01")).isEqualTo(4);
    assertThat(standing("2023-07-01")).isEqualTo(2);
  }

  @Test
  @DisplayName("what is entered late does not bury what starts later")
  void enteredLate() throws IOException {
    mali.letterOf("2023-09-01").lift("gao", "2023-09-01");
    mali.letterOf("2023-01-01").designate("gao", "2023-01-01", null);

    onThePage(
        new Drawing()
            .fact("2  lifted", "2023-09-01", "")
            .fact("4  designated, entered late", "2023-01-01", "")
            .answer("as known at 2", mali.record(), 2, Basis.OPERATIONAL, GAO)
            .answer("as known at 4", mali.record(), 4, Basis.OPERATIONAL, GAO));
  }

  @Test
  @DisplayName("a correction stands in the place of what it corrects")
  void corrected() throws IOException {
    var wrong = mali.designate("gao", "2023-02-01", null);
    mali.letterOf("2023-09-01").lift("gao", "2023-09-01");
    mali.correct(wrong, "2022-12-01", null);

    onThePage(
        new Drawing()
            .fact("2  designated, wrong start", "2023-02-01", "")
            .fact("4  lifted", "2023-09-01", "")
            .fact("6  corrects 2", "2022-12-01", "")
            .answer("as known at 4", mali.record(), 4, Basis.OPERATIONAL, GAO)
            .answer("as known at 6", mali.record(), 6, Basis.OPERATIONAL, GAO));
  }

  @Test
  @DisplayName("retracting, ending and annulling are three different things")
  void threeWaysOut() throws IOException {
    var designated = mali.designate("gao", "2023-01-01", null);
    mali.designate("menaka", "2023-01-01", null);
    var before = mali.record().head();
    mali.letterOf("2023-09-01").lift("gao", "2023-09-01");
    var ended = mali.record();
    var annulling = new Mali();
    annulling.designate("gao", "2023-01-01", null);
    annulling.designate("menaka", "2023-01-01", null);
    annulling.by(InstrumentType.RULING, "2023-09-01").annul(designated, "2023-09-01");
    var retracting = new Mali();
    retracting.designate("gao", "2023-01-01", null);
    retracting.designate("menaka", "2023-01-01", null);
    retracting.retract(designated);

    onThePage(
        new Drawing()
            .fact("2  designated", "2023-01-01", "")
            .answer("before", ended, before, Basis.OPERATIONAL, GAO)
            .answer("ended", ended, 6, Basis.OPERATIONAL, GAO)
            .answer("annulled", annulling.record(), 6, Basis.OPERATIONAL, GAO)
            .answer("retracted", retracting.record(), 6, Basis.OPERATIONAL, GAO));
  }

  @Test
  @DisplayName("the IND acts on the letter, the law counts from publication")
  void twoBases() throws IOException {
    var designated = mali.designate("gao", "2023-01-01", null);
    mali.by(InstrumentType.STAATSCOURANT, "2023-05-01")
        .publish(mali.decisionOf(designated), "2023-05-01", "2023-05-01");

    onThePage(
        new Drawing()
            .fact("2  designated", "2023-01-01", "")
            .fact("4  published", "2023-05-01", "")
            .answer("OPERATIONAL", mali.record(), 4, Basis.OPERATIONAL, GAO)
            .answer("FORMAL, known at 2", mali.record(), 2, Basis.FORMAL, GAO)
            .answer("FORMAL, known at 4", mali.record(), 4, Basis.FORMAL, GAO));
  }

  private long standing(String day) {
    var answer = Answers.on(mali.known(Basis.OPERATIONAL), GAO, Mali.day(day));
    return java.util.Objects.requireNonNull(answer.fact()).sequence();
  }

  private static void onThePage(Drawing drawing) throws IOException {
    var page = Files.readString(Path.of("../docs/time.md"));
    assertThat(page).contains("```text\n" + drawing.text() + "\n```");
  }
}
