package nl.peildatum.command.rules;

import static nl.peildatum.command.rules.An.act;
import static nl.peildatum.command.rules.An.designation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is repeated in every answer has a length of its own")
class LengthsTest {
  private static final String PARAGRAPH = "x".repeat(200);
  private static final String GROUP = "g".repeat(100);

  private static File letter(An act) {
    return File.letter("a", "2023-01-11").acts(act);
  }

  @Test
  @DisplayName("a paragraph has at most 200 characters")
  void paragraph() {
    quoting(PARAGRAPH).accepted();
    assertThat(quoting(PARAGRAPH + "x").isRefusedFor("invalid-value /passages/0/paragraph"))
        .extracting(violation -> violation.detail().toString())
        .singleElement()
        .asString()
        .startsWith("paragraph has at most 200 characters, this one 201. Shorten it");
  }

  private static Register.Outcome quoting(String paragraph) {
    var passage = Map.of("language", "nl", "text", "Tekst", "paragraph", paragraph);
    return Register.empty().when(letter(designation("gao")).with("passages", List.of(passage)));
  }

  @Test
  @DisplayName("the id of a group has at most 100 characters, also where a group is left out")
  void group() {
    Register.empty().when(letter(policy(GROUP))).accepted();
    Register.empty()
        .when(letter(policy(GROUP + "g")))
        .isRefusedFor("invalid-value /acts/0/group/id");
    var alternative =
        act("SetRelocationAlternative")
            .with("threat", "SERIOUS_HARM")
            .with("presumption", "NOT_INVOKED");
    Register.empty()
        .when(letter(alternative.with("excludedGroups", List.of("lhbt", GROUP + "g"))))
        .isRefusedFor("invalid-value /acts/0/excludedGroups/1");
  }

  private static An policy(String group) {
    return act("SetGroupPolicy").with("policy", "RISK_PROFILE").with("group", Map.of("id", group));
  }

  @Test
  @DisplayName("a target that is no text shows how a country abroad is written")
  void target() {
    var alternative =
        act("SetRelocationAlternative")
            .with("threat", "SERIOUS_HARM")
            .with("presumption", "NOT_INVOKED")
            .with("target", 5);
    assertThat(
            Register.empty()
                .when(letter(alternative))
                .isRefusedFor("wrong-type /acts/0/target")
                .getFirst()
                .detail())
        .asString()
        .contains("\"target\": { \"country\": \"AM\" }", "not 5");
  }
}
