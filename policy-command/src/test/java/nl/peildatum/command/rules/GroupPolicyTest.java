package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.correct;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peildatum.time.Lane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Policy for groups")
class GroupPolicyTest {
  private static final Map<String, Object> CONVERTS =
      Map.of("id", "converts", "name", "Bekeerlingen", "definition", "die actief uiting geven");

  private static An group(String type, String policy) {
    return act(type).with("policy", policy).with("group", CONVERTS);
  }

  private static Register.Outcome when(An... acts) {
    return Register.empty().when(File.letter("letter", "2023-01-11").acts(acts));
  }

  @Test
  @DisplayName("each of the four group policies has lanes of its own, everywhere or by area")
  void groups() {
    assertThat(
            when(
                    group("SetGroupPolicy", "GROUP_PERSECUTION"),
                    group("SetGroupPolicy", "RISK_PROFILE").with("areas", List.of("gao")),
                    group("EndGroupPolicy", "SYSTEMATIC_EXPOSURE"),
                    group("EndGroupPolicy", "VULNERABLE_MINORITY"))
                .lanes())
        .containsExactly(
            Lane.of("GROUP_PERSECUTION", Map.of("group", "converts")),
            Lane.of("RISK_PROFILE", Map.of("area", "gao", "group", "converts")),
            Lane.of("SYSTEMATIC_EXPOSURE", Map.of("group", "converts")),
            Lane.of("VULNERABLE_MINORITY", Map.of("group", "converts")));
  }

  @Test
  @DisplayName("the value keeps the group as written, its standard and whether the list is closed")
  void groupValue() {
    var act =
        group("SetGroupPolicy", "RISK_PROFILE")
            .with("closedList", true)
            .with("evidenceStandard", "geringe indicaties");
    assertThat(when(act).fact().value())
        .isEqualTo(
            Map.of(
                "group", CONVERTS, "closedList", true, "evidenceStandard", "geringe indicaties"));
  }

  private static An ofGroup(String type, String id) {
    return act(type).with("policy", "RISK_PROFILE").with("group", Map.of("id", id));
  }

  @Test
  @DisplayName("an id that differs from one on record by case or space only is refused")
  void oneIdOfOneGroup() {
    var lhbti =
        Register.given(
            File.letter("letter", "2023-01-11").acts(ofGroup("SetGroupPolicy", "lhbti")));
    var later = File.letter("later", "2023-02-01");
    lhbti
        .when(later.acts(ofGroup("EndGroupPolicy", "LHBTI")))
        .isRefusedFor("invalid-value /acts/0/group/id");
    lhbti
        .when(later.acts(ofGroup("SetGroupPolicy", "lhbti ")))
        .isRefusedFor("invalid-value /acts/0/group/id");
    assertThat(lhbti.when(later.acts(ofGroup("EndGroupPolicy", "lhbti"))).lanes())
        .containsExactly(Lane.of("RISK_PROFILE", Map.of("group", "lhbti")));
    when(ofGroup("SetGroupPolicy", "x"), ofGroup("SetGroupPolicy", "X"))
        .isRefusedFor("invalid-value /acts/1/group/id");
  }

  @Test
  @DisplayName("a group needs an id, and a policy is one of the four")
  void groupForm() {
    when(group("SetGroupPolicy", "SOME").with("group", Map.of("name", "x", "age", 3)))
        .isRefusedFor(
            "invalid-value /acts/0/policy",
            "unknown-field /acts/0/group/age",
            "missing-field /acts/0/group/id");
    when(act("SetGroupPolicy"))
        .isRefusedFor("missing-field /acts/0/policy", "missing-field /acts/0/group");
  }

  @Test
  @DisplayName("what takes the place of an end entered by mistake says who belongs to the group")
  void correctedFromAnEnd() {
    var ended =
        Register.given(
            File.letter("letter", "2023-01-11").acts(group("EndGroupPolicy", "RISK_PROFILE")));
    var correction = File.correction("correction", "2023-02-01");
    ended
        .when(correction.acts(correct(2, act("SetGroupPolicy").with("closedList", true))))
        .isRefusedFor("missing-field /acts/0/replacement/group");
    var whole = group("SetGroupPolicy", "RISK_PROFILE");
    assertThat(ended.when(correction.acts(correct(2, whole))).fact().value())
        .isEqualTo(Map.of("group", CONVERTS));
  }
}
