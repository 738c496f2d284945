package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.designation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who decides holds an office that exists")
class IssuerTest {
  private static Register.Outcome decides(String office, String on) {
    return Register.empty().when(letter(office, on));
  }

  private static File letter(String office, String on) {
    return File.letter("letter", on)
        .instrument("issuer", Map.of("office", office))
        .acts(designation("gao"));
  }

  @ParameterizedTest(name = "on {1}: {0}")
  @DisplayName("each office of the last twenty years, in its own years")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Minister voor Vreemdelingenzaken en Integratie | 2006-05-17
          Staatssecretaris van Justitie                  | 2008-06-22
          Minister voor Immigratie en Asiel              | 2011-09-02
          Minister voor Immigratie, Integratie en Asiel  | 2012-06-21
          Staatssecretaris van Veiligheid en Justitie    | 2014-10-07
          Staatssecretaris van Justitie en Veiligheid    | 2023-01-11
          de staatssecretaris van Justitie en Veiligheid | 2023-01-11
          Minister van Asiel en Migratie                 | 2024-07-02
          """)
  void inOffice(String office, String on) {
    decides(office, on).warns();
  }

  @Test
  @DisplayName("an office of later or of earlier days is refused, and that of the day is named")
  void notInOffice() {
    var violation =
        decides("Minister van Asiel en Migratie", "2023-01-11")
            .isRefusedFor("issuer-not-in-office /instrument/issuer/office")
            .getFirst();
    assertThat(violation.members())
        .containsEntry("offices", List.of("Staatssecretaris van Justitie en Veiligheid"));
    decides("Minister van Asiel en Migratie", "2024-07-01")
        .isRefusedFor("issuer-not-in-office /instrument/issuer/office");
    decides("Staatssecretaris van Veiligheid en Justitie", "2017-10-26")
        .isRefusedFor("issuer-not-in-office /instrument/issuer/office");
    decides("Staatssecretaris van Justitie en Veiligheid", "2017-10-25")
        .isRefusedFor("issuer-not-in-office /instrument/issuer/office");
  }

  @Test
  @DisplayName("an office with other tasks, or one that nobody knows, is a warning")
  void warned() {
    decides("Staatssecretaris van Justitie en Veiligheid", "2024-09-01")
        .warns("issuer-without-asylum");
    decides("Staatsecretaris van Justitie", "2008-01-01").warns("unknown-office");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RULING", "EU_ACT"})
  @DisplayName("a court and the Union are no offices of the State")
  void noOffice(String type) {
    Register.empty()
        .when(letter("Minister van Asiel en Migratie", "2012-01-11").instrument("type", type))
        .warns();
  }

  @Test
  @DisplayName("the code of an organisation has the form of a TOOI code")
  void tooi() {
    for (var tooi :
        List.of("mnre1058", "https://identifier.overheid.nl/tooi/id/ministerie/mnre1058")) {
      Register.empty()
          .when(letter("x", "2023-01-11").instrument("issuer", Map.of("tooi", tooi)))
          .accepted();
    }
    Register.empty()
        .when(letter("x", "2023-01-11").instrument("issuer", Map.of("tooi", "ministerie")))
        .isRefusedFor("invalid-identifier /instrument/issuer/tooi");
  }
}
