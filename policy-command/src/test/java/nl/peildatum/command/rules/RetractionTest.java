package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Target;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A retraction takes back what this register recorded by mistake")
class RetractionTest {
  private static File letter() {
    return File.letter("letter", "2023-01-11").acts(designation("gao"));
  }

  private static File correction(String id, An... acts) {
    return File.correction(id, "2024-02-01").acts(acts);
  }

  @Test
  @DisplayName("it names what it takes back, with its lane, and keeps its ground")
  void names() {
    var file = correction("c", retract(2).with("ground", "read from the wrong letter"));
    var statement = (Retracted) Register.given(letter()).when(file).statements().getFirst();
    assertThat(statement.target())
        .isEqualTo(
            new Target(
                2, new DecisionId("letter"), "region-15c-designated.v1", Register.region("gao")));
    assertThat(statement.origin().remarks())
        .isEqualTo(Map.of("ground", "read from the wrong letter"));
  }

  @Test
  @DisplayName("every act but a retraction may be taken back, once")
  void everyAct() {
    var record =
        Register.given(
            letter(),
            File.letter("b", "2023-02-01").acts(designation("menaka").startUnknown()),
            File.letter("c", "2023-03-01").acts(commence(4, "2023-03-01")),
            File.letter("p", "2023-03-01").acts(publication("letter", "2023-03-01", "2023-03-02")),
            File.ruling("r", "2023-04-01").acts(annul("2023-04-01", 2)),
            File.letter("k", "2023-05-01")
                .acts(act("StateCoverage"), act("DeclareNoCountryPolicy")));
    record
        .when(
            correction(
                "x", retract(6), retract(8), retract(10), retract(12), retract(13), retract(4)))
        .accepted();
    record.when(correction("x", retract(6), retract(6))).isRefusedFor("fact-not-live /acts/1/fact");
  }

  @Test
  @DisplayName("what is retracted is stated anew: neither it nor its retraction is aimed at again")
  void notTwice() {
    var record = Register.given(letter(), correction("c", retract(2)));
    record
        .when(correction("d", retract(2), retract(4), correct(2, replacement())))
        .isRefusedFor(
            "fact-not-live /acts/0/fact",
            "fact-not-live /acts/1/fact",
            "fact-not-live /acts/2/fact");
    record.when(correction("d", retract(1))).isRefusedFor("fact-not-live /acts/0/fact");
  }

  @Test
  @DisplayName("a coverage or a publication that was retracted is not there to be retracted again")
  void withoutLaneNotTwice() {
    Register.given(
            File.letter("k", "2023-05-01").acts(act("StateCoverage")), correction("c", retract(2)))
        .when(correction("d", retract(2)))
        .isRefusedFor("fact-not-live /acts/0/fact");
  }

  @Test
  @DisplayName("an annulment of a chain that is gone is not retracted")
  void annulmentOfRetracted() {
    Register.given(
            letter(),
            File.ruling("r", "2023-04-01").acts(annul("2023-04-01", 2)),
            correction("c", retract(2)))
        .when(correction("d", retract(4)))
        .isRefusedFor("fact-not-live /acts/0/fact");
  }
}
