package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.alternative;
import static nl.peildatum.command.rules.An.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A relocation alternative without areas, or abroad")
class AlternativeTest {
  private static Register.Outcome when(An act) {
    return Register.empty().when(File.letter("letter", "2023-01-11").acts(act));
  }

  private static Lane lane(Map<String, String> subject) {
    return Lane.of("RELOCATION_ALTERNATIVE", subject);
  }

  @Test
  @DisplayName("without origins from everywhere, without a target elsewhere in the country")
  void wholeCountry() {
    assertThat(when(alternative("bamako", "gao").without("origins").without("target")).lanes())
        .containsExactly(lane(Map.of()));
    assertThat(when(alternative("bamako", "gao").without("target")).lanes())
        .containsExactly(lane(Map.of("origin", "gao")));
    assertThat(when(withdrawal("bamako", "gao").without("origins")).lanes())
        .containsExactly(lane(Map.of("target", "bamako")));
  }

  @Test
  @DisplayName("abroad it names the country")
  void abroad() {
    var act = alternative("bamako", "gao").without("origins");
    assertThat(when(act.with("target", Map.of("country", "am"))).lanes())
        .containsExactly(lane(Map.of("target", "country:AM")));
    when(act.with("target", Map.of("country", "ML")))
        .isRefusedFor("invalid-value /acts/0/target/country");
    when(act.with("target", Map.of("country", "XX")))
        .isRefusedFor("invalid-value /acts/0/target/country");
    when(act.with("target", Map.of())).isRefusedFor("missing-field /acts/0/target/country");
  }
}
