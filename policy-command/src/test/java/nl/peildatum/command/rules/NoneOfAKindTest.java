package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("StateNone stands in the lane of its kind, where a later act takes its place")
class NoneOfAKindTest {
  private static final Map<String, Object> CONVERTS =
      Map.of("id", "converts", "name", "Bekeerlingen", "definition", "as invented");

  private static Lane lane(An act) {
    return Register.given()
        .when(File.letter("letter", "2023-01-11").acts(act))
        .statements()
        .getFirst()
        .lane()
        .orElseThrow();
  }

  private static An none(String kind) {
    return act("StateNone").with("kind", kind);
  }

  @Test
  @DisplayName("a country that is not designated as safe")
  void safeCountry() {
    assertThat(lane(none("SAFE_COUNTRY")))
        .isEqualTo(lane(act("SetHeading").with("heading", "SAFE_COUNTRY").with("text", "safe")));
  }

  @Test
  @DisplayName("an area without an exceptional situation")
  void region() {
    assertThat(lane(none("REGION_15C").with("areas", java.util.List.of("gao"))))
        .isEqualTo(lane(An.designation("gao")));
  }

  @Test
  @DisplayName("a group that is not a risk profile")
  void group() {
    assertThat(lane(none("RISK_PROFILE").with("group", CONVERTS)))
        .isEqualTo(
            lane(
                act("SetGroupPolicy")
                    .with("policy", "RISK_PROFILE")
                    .with("group", CONVERTS)
                    .with("closedList", false)));
  }

  @Test
  @DisplayName("no moratorium on decisions")
  void moratorium() {
    assertThat(lane(none("DECISION_MORATORIUM")))
        .isEqualTo(
            lane(
                act("ImposeMoratorium")
                    .with("moratorium", "DECISION")
                    .with("category", Map.of())
                    .with("plannedUntilUnknown", true)));
  }
}
