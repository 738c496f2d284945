package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.designation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.peildatum.json.CountryWritten;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A refusal says what was meant and shows a right form")
class MeantTest {
  private static String refusal(An act) {
    var sent = File.letter("letter", "2023-01-11").acts(act);
    return Register.empty().when(sent).then().refused().getFirst().detail();
  }

  @Test
  @DisplayName("an unknown area names the nearest by id and name")
  void area() {
    assertThat(refusal(designation("gaoo"))).contains("Did you mean gao (Gao)");
  }

  @Test
  @DisplayName("a date that is written otherwise is read back as a date; an empty one is said so")
  void date() {
    assertThat(refusal(designation("gao").from("11-01-2023"))).contains("Did you mean 2023-01-11?");
    assertThat(refusal(designation("gao").from("2023-02-30"))).contains("Write 2023-01-11");
    assertThat(refusal(designation("gao").from(""))).startsWith("from is empty.");
  }

  @Test
  @DisplayName("true in quotation marks, a code in lower case, a field and an act misspelt")
  void words() {
    assertThat(refusal(designation("gao").with("onlyThese", "true")))
        .isEqualTo("Write true without quotation marks: \"onlyThese\": true.");
    assertThat(refusal(designation("gao").with("level", "exceptional")))
        .contains("Did you mean EXCEPTIONAL?");
    assertThat(refusal(designation("gao").with("form", "2023-01-11")))
        .contains("Did you mean from?");
    assertThat(refusal(act("DesignateRegion15C"))).contains("Did you mean DesignateRegion15c?");
    assertThat(refusal(designation("gao").without("level")))
        .isEqualTo("level is missing. State it, for example \"level\": \"EXCEPTIONAL\".");
    assertThat(refusal(designation("gao").with("areas", Map.of()))).contains("not an object");
  }

  @Test
  @DisplayName("a country by its name in English or Dutch, or by three letters, is given its code")
  void country() {
    assertThat(CountryWritten.detail("Mali")).endsWith("for example ML.");
    assertThat(CountryWritten.detail("Somalië")).endsWith("for example SO.");
    assertThat(CountryWritten.detail("IRQ")).endsWith("for example IQ.");
  }
}
