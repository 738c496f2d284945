package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peildatum.command.rules.Register.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of an area, a group or a heading")
class NamesTest {
  private static Outcome when(An act) {
    return Register.empty().when(File.letter("names", "2026-11-24").acts(act));
  }

  private static Outcome area(String name) {
    return when(
        act("RegisterArea")
            .with("area", Map.of("id", "place", "name", name, "type", "CITY", "parent", "gao")));
  }

  private static Outcome group(Map<String, Object> group) {
    return when(act("SetGroupPolicy").with("policy", "RISK_PROFILE").with("group", group));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ga\u0000o", // NUL
        "ga\no",
        "ga\u0085o", // next line
        "\u202eoag", // right-to-left override
        "\u2067gao\u2069", // isolate
        "gao\u200f", // right-to-left mark
        "ga\u200bo", // zero-width space
        "ga\u00ado", // soft hyphen
        "ga\u2028o" // line separator
      })
  @DisplayName("holds no character that shows nothing or turns the direction of others")
  void nothingHidden(String written) {
    var refused = area(written).isRefusedFor("invalid-value /acts/0/area/name");
    assertThat(refused.getFirst().detail().toString()).containsPattern("U\\+[0-9A-F]{4}");
    group(Map.of("id", written)).isRefusedFor("invalid-value /acts/0/group/id");
    group(Map.of("id", "x", "name", written)).isRefusedFor("invalid-value /acts/0/group/name");
    when(act("SetHeading")
            .with("heading", "OTHER")
            .with("label", written)
            .with("nothingSpecial", true))
        .isRefusedFor("invalid-value /acts/0/label");
    when(act("SetRelocationAlternative")
            .with("origins", List.of("gao"))
            .with("target", "bamako")
            .with("threat", "SERIOUS_HARM")
            .with("presumption", "EXCLUDED")
            .with("excludedGroups", List.of(written)))
        .isRefusedFor("invalid-value /acts/0/excludedGroups/0");
  }

  @Test
  @DisplayName("is in any script, and a group's definition and a text in lines")
  void anyScript() {
    area("\u0645\u0648\u0628\u062a\u064a").warns();
    area("\u041c\u043e\u043f\u0442\u0438").warns();
    area("Mopti (\u041c\u043e\u043f\u0442\u0438)").warns();
    group(Map.of("id", "x", "name", "X", "definition", "one\n\ttwo")).accepted();
  }

  @Test
  @DisplayName("of an area that mixes Latin letters with others in one word is warned of")
  void mixedScripts() {
    var outcome = area("\u041copti");
    outcome.warns("name-mixes-scripts");
    assertThat(outcome.details().getFirst()).contains("CYRILLIC");
    area("M\u03bfpti").warns("name-mixes-scripts");
  }

  @Test
  @DisplayName("of an area is taken in whatever width or form its letters are written")
  void compatibilityForms() {
    area("\uff27\uff41\uff4f").isRefusedFor("area-name-taken /acts/0/area/name");
    area("\uff27\uff41\uff4f X").accepted();
  }
}
