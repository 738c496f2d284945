package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.replacement;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.peildatum.decision.Statement.Commenced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was announced without a start is commenced")
class CommencementTest {
  private static final Register RECORD =
      Register.given(
          File.letter("letter", "2023-01-11")
              .acts(designation("gao").startUnknown().until("2024-01-01"), designation("menaka")));

  private static File letter(String id, An... acts) {
    return File.letter(id, "2023-05-01").acts(acts);
  }

  private static Commenced commenced(File file) {
    return (Commenced) RECORD.when(file).statements().getFirst();
  }

  @Test
  @DisplayName("its legal start is stated, else as its own instrument says")
  void formalFrom() {
    assertThat(commenced(letter("c", commence(2, "2023-06-01"))).formalFrom()).isNull();
    var published = letter("c", commence(2, "2023-06-01")).instrument("formalFrom", "2023-06-02");
    assertThat(commenced(published).formalFrom()).isEqualTo(LocalDate.parse("2023-06-02"));
    var stated = letter("c", commence(2, "2023-06-01").with("formalFrom", "2023-06-03"));
    assertThat(commenced(stated).formalFrom()).isEqualTo(LocalDate.parse("2023-06-03"));
    assertThat(commenced(stated).from()).isEqualTo(LocalDate.parse("2023-06-01"));
  }

  @Test
  @DisplayName("a fact that has a start is not commenced: a wrong start is corrected")
  void startIsKnown() {
    RECORD.when(letter("c", commence(3, "2023-06-01"))).isRefusedFor("start-is-known /acts/0/fact");
  }

  @Test
  @DisplayName("a fact is commenced once, in this decision or before, until that is retracted")
  void once() {
    RECORD
        .when(letter("c", commence(2, "2023-06-01"), commence(2, "2023-07-01")))
        .isRefusedFor("already-commenced /acts/1/fact");
    var first =
        File.letter("letter", "2023-01-11")
            .acts(designation("gao").startUnknown(), designation("menaka"));
    Register.given(first, letter("c", commence(2, "2023-06-01")))
        .when(letter("d", commence(2, "2023-07-01")))
        .isRefusedFor("already-commenced /acts/0/fact");
    Register.given(
            first,
            letter("c", commence(2, "2023-06-01")),
            File.correction("r", "2023-06-01").acts(retract(5)))
        .when(letter("d", commence(2, "2023-07-01")))
        .accepted();
  }

  @Test
  @DisplayName("a chain is commenced once, also after it was corrected")
  void onceForTheChain() {
    Register.given(
            File.letter("letter", "2023-01-11").acts(designation("gao").startUnknown()),
            letter("c", commence(2, "2023-06-01")),
            File.correction("r", "2023-06-01")
                .acts(correct(2, replacement().with("originProof", "papers"))))
        .when(letter("d", commence(6, "2023-07-01")))
        .isRefusedFor("already-commenced /acts/0/fact");
  }

  @Test
  @DisplayName("it starts before the fact's end")
  void emptyPeriod() {
    RECORD.when(letter("c", commence(2, "2024-01-01"))).isRefusedFor("empty-period /acts/0/from");
  }

  @Test
  @DisplayName("a start before the fact was decided needs a ground, whenever it is commenced")
  void retroactive() {
    RECORD.when(letter("c", commence(2, "2023-01-11"))).accepted();
    RECORD
        .when(letter("c", commence(2, "2023-01-10")))
        .isRefusedFor("retroactive-without-ground /acts/0/ground");
    RECORD
        .when(letter("c", commence(2, "2023-01-11").with("formalFrom", "2023-01-10")))
        .isRefusedFor("retroactive-without-ground /acts/0/ground");
    RECORD.when(letter("c", commence(2, "2023-01-10").with("ground", "so decided"))).accepted();
  }
}
