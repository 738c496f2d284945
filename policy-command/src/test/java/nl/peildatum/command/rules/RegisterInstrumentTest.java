package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.annul;
import static nl.peildatum.command.rules.An.commence;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.lift;
import static nl.peildatum.command.rules.An.publication;
import static nl.peildatum.command.rules.An.retract;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The register says what it knows; policy is decided by a document")
class RegisterInstrumentTest {
  private static final Register RECORD =
      Register.given(
          File.letter("letter", "2023-01-11")
              .acts(designation("gao").from("2023-01-11"), designation("menaka").startUnknown()));

  private static File register(An... acts) {
    return File.letter("register", "2026-11-24").instrument("type", "REGISTER").acts(acts);
  }

  @Test
  @DisplayName("areas, coverage and that there was no policy are the register's to state")
  void whatItKnows() {
    RECORD
        .when(
            register(
                act("StateCoverage").from("2012-01-01"),
                act("DeclareNoCountryPolicy").from("2012-01-01").until("2023-01-11"),
                act("RegisterArea")
                    .with("area", Map.of("id", "koro", "name", "Koro", "type", "DISTRICT"))))
        .accepted();
  }

  @Test
  @DisplayName("no policy, no end of it, no publication, no annulment and no commencement are")
  void neverPolicy() {
    var violations =
        RECORD
            .when(
                register(
                        designation("mopti"),
                        lift("gao"),
                        publication("letter", "2023-02-01", "2023-02-01"),
                        annul("2023-02-01", 2).with("ground", "the court says so"),
                        commence(3, "2026-12-01"))
                    .source(Map.of("type", "RULING", "date", "2023-02-01")))
            .isRefusedFor(
                "register-states-no-policy /acts/0/type",
                "register-states-no-policy /acts/1/type",
                "register-states-no-policy /acts/2/type",
                "register-states-no-policy /acts/3/type",
                "register-states-no-policy /acts/4/type");
    assertThat(violations.getFirst().detail().toString())
        .contains("KAMERBRIEF, WBV, STAATSCOURANT, RULING");
  }

  @Test
  @DisplayName("its own mistake it corrects with a data correction")
  void ownMistake() {
    RECORD.when(register(retract(2))).isRefusedFor("correction-needs-data-correction /acts/0/type");
  }
}
