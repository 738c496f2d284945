package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.factOf;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Statement.Annulled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ruling annuls facts")
class AnnulmentTest {
  private static File letter() {
    return File.letter("letter", "2023-01-11").acts(designation("gao", "menaka"));
  }

  private static File ruling(String id, An... acts) {
    return File.ruling(id, "2023-06-01").acts(acts);
  }

  @Test
  @DisplayName("each fact gets an annulment of its own, with the ruling and the day")
  void each() {
    var statements =
        Register.given(letter())
            .when(ruling("r", annul("2023-01-11", 2, factOf("letter", 0, "menaka"))))
            .statements();
    assertThat(statements)
        .extracting(statement -> ((Annulled) statement).target().sequence())
        .containsExactly(2L, 3L);
    var first = (Annulled) statements.getFirst();
    assertThat(first.from()).isEqualTo(LocalDate.parse("2023-01-11"));
    assertThat(first.ruling())
        .isEqualTo(new LegalSource(Map.of("type", "RULING", "date", "2023-06-01")));
  }

  @Test
  @DisplayName("the day from which it hides is stated: ex tunc or ex nunc is for the ruling to say")
  void dayRequired() {
    Register.given(letter())
        .when(ruling("r", annul("2023-01-11", 2).without("from")))
        .isRefusedFor("missing-field /acts/0/from");
  }

  @Test
  @DisplayName("what annuls is a source of type RULING")
  void bySourceRuling() {
    var file = File.letter("l", "2023-06-01").source(Map.of("type", "LAW"));
    Register.given(letter())
        .when(file.acts(annul("2023-01-11", 2)))
        .isRefusedFor("source-not-a-ruling /acts/0/ruling");
  }

  @Test
  @DisplayName("a chain is annulled once, in this decision or before")
  void once() {
    var record = Register.given(letter(), ruling("r1", annul("2023-01-11", 2)));
    record
        .when(ruling("r2", annul("2023-01-11", 3, 2)))
        .isRefusedFor("fact-annulled /acts/0/facts/1");
    record
        .when(ruling("r2", annul("2023-01-11", 3), annul("2023-02-01", 3)))
        .isRefusedFor("fact-annulled /acts/1/facts/0");
  }

  @Test
  @DisplayName("an annulment that was retracted leaves the fact open to another")
  void again() {
    Register.given(
            letter(),
            ruling("r1", annul("2023-01-11", 2)),
            File.correction("c", "2023-07-01").acts(retract(5)))
        .when(ruling("r2", annul("2023-02-01", 2)))
        .accepted();
  }

  @Test
  @DisplayName("a superseded fact and anything but a Set or an End is refused")
  void liveOnly() {
    var record =
        Register.given(
            letter(),
            File.correction("c", "2023-03-01").acts(correct(2, replacement())),
            File.letter("p", "2023-03-01").acts(publication("letter", "2023-03-01", "2023-03-02")));
    record
        .when(ruling("r", annul("2023-01-11", 2, 7, 99)))
        .isRefusedFor(
            "fact-not-live /acts/0/facts/0",
            "fact-not-live /acts/0/facts/1",
            "fact-not-live /acts/0/facts/2");
    record.when(ruling("r", annul("2023-01-11", 5))).accepted();
  }
}
