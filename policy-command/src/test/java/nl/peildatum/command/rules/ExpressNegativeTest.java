package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.correct;
import static nl.peildatum.command.rules.An.designation;
import static nl.peildatum.command.rules.An.replacement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("\"Geen sprake van\": an express negative")
class ExpressNegativeTest {
  private static File letter() {
    return File.letter("letter", "2023-01-11");
  }

  private static An none(String kind) {
    return act("StateNone").with("kind", kind);
  }

  private static Register.Outcome when(An... acts) {
    return Register.empty().when(letter().acts(acts));
  }

  @Test
  @DisplayName("without an area it is about the whole country, else about each area")
  void lanes() {
    assertThat(when(none("REGION_15C"), none("RISK_PROFILE"), none("SAFE_COUNTRY")).lanes())
        .containsExactly(
            Lane.of("REGION_15C", Map.of()),
            Lane.of("RISK_PROFILE", Map.of()),
            Lane.of("SAFE_COUNTRY", Map.of("heading", "SAFE_COUNTRY")));
    assertThat(when(none("REGION_15C").with("areas", List.of("gao", "mopti"))).lanes())
        .containsExactly(Register.region("gao"), Register.region("mopti"));
    assertThat(when(none("RISK_PROFILE").with("group", Map.of("id", "lhbti"))).lanes())
        .containsExactly(Lane.of("RISK_PROFILE", Map.of("group", "lhbti")));
  }

  @Test
  @DisplayName("it is neither a Set nor an End, and may state its end")
  void mechanism() {
    var fact =
        when(none("DECISION_MORATORIUM")
                .from("2014-01-01")
                .until("2014-05-06")
                .with("ground", "so the letter says"))
            .fact();
    assertThat(fact.mechanism()).isEqualTo(Mechanism.STATED_NONE);
    assertThat(fact.until()).isEqualTo("2014-05-06");
  }

  @Test
  @DisplayName("only kinds that can be denied, and a group only where policy goes by group")
  void kinds() {
    when(none("OTHER_HEADING")).isRefusedFor("invalid-value /acts/0/kind");
    when(act("StateNone")).isRefusedFor("missing-field /acts/0/kind");
    when(none("REGION_15C").with("group", Map.of("id", "lhbti")))
        .isRefusedFor("unknown-field /acts/0/group");
  }

  @Test
  @DisplayName("areas in which policy stands are named: their policy goes on")
  void leavesAreas() {
    Register.given(File.letter("first", "2022-01-11").acts(designation("gao")))
        .when(letter().acts(none("REGION_15C")))
        .warns("none-leaves-areas gao");
    Register.given(File.letter("first", "2022-01-11").acts(designation("gao")))
        .when(
            letter()
                .acts(
                    none("REGION_15C")
                        .from("2020-01-01")
                        .until("2021-01-01")
                        .with("ground", "so the letter says")))
        .warns();
  }

  @Test
  @DisplayName("none but those named: the areas that the same letter designates are meant")
  void noneButThoseNamed() {
    Register.empty().when(letter().acts(designation("gao"), none("REGION_15C"))).warns();
  }

  @Test
  @DisplayName("what was recorded as policy can be corrected to a negative, and the reverse")
  void corrected() {
    var designated = Register.given(File.letter("first", "2022-01-11").acts(designation("gao")));
    var mended =
        designated.when(
            File.correction("mended", "2023-01-11")
                .acts(correct(2, none("REGION_15C").with("ground", "misread"))));
    assertThat(mended.fact().mechanism()).isEqualTo(Mechanism.STATED_NONE);
    assertThat(mended.fact().value()).isEmpty();
    var denied =
        Register.given(
            File.letter("first", "2022-01-11")
                .acts(none("REGION_15C").with("areas", List.of("gao"))));
    var set =
        denied.when(
            File.correction("mended", "2023-01-11")
                .acts(
                    correct(
                        2,
                        replacement()
                            .with("type", "DesignateRegion15c")
                            .with("level", "EXCEPTIONAL")
                            .with("scheme", "PRE_2024"))));
    assertThat(set.fact().isSet()).isTrue();
  }
}
