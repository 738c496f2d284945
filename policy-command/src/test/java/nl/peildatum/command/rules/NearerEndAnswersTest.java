package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.lift;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A province is designated while a lift of a district in it stands")
class NearerEndAnswersTest {
  private static final File DISTRICT =
      File.letter("r", "2026-11-24")
          .instrument("type", "REGISTER")
          .acts(
              act("RegisterArea")
                  .with(
                      "area",
                      Map.of("id", "ansongo", "name", "Ansongo", "type", "CITY", "parent", "gao")));
  private static final File DESIGNATED = letter("a", "2022-01-11", designation("ansongo"));

  private static File letter(String id, String on, An... acts) {
    return File.letter(id, on).acts(acts);
  }

  @Test
  @DisplayName("the warning names the district: a question about it is answered ENDED")
  void warns() {
    var outcome =
        Register.given(DISTRICT, DESIGNATED, letter("b", "2022-06-01", lift("ansongo")))
            .when(letter("c", "2023-01-11", designation("gao")));
    outcome.warns("nearer-end-answers ansongo");
    assertThat(outcome.details().getFirst()).contains("record it for the area as well");
  }

  @Test
  @DisplayName("nothing is said where the district has policy of its own again, or none ended")
  void silent() {
    Register.given(DISTRICT, DESIGNATED)
        .when(letter("c", "2023-01-11", designation("gao")))
        .warns();
    Register.given(
            DISTRICT,
            DESIGNATED,
            letter("b", "2022-06-01", lift("ansongo")),
            letter("d", "2022-07-01", designation("ansongo")))
        .when(letter("c", "2023-01-11", designation("gao")))
        .warns();
  }

  @Test
  @DisplayName("nor of another district, outside the province")
  void outside() {
    Register.given(DISTRICT, DESIGNATED, letter("b", "2022-06-01", lift("ansongo")))
        .when(letter("c", "2023-01-11", designation("mopti")))
        .warns();
  }
}
