package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Warning;
import nl.peildatum.problem.Language;
import nl.peildatum.time.Lane;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import nl.peildatum.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A warning in the workbench")
class WarningWordsTest {
  private static final WarningWords DUTCH =
      new WarningWords(PolicyWords.ofCountry(PageTexts.in(Language.DUTCH), "ML"));

  private static String told(List<Lane> lanes) {
    return DUTCH.told(
        new Warning("dependent-alternative", Wording.of("dependent-alternative"), lanes));
  }

  @Test
  @DisplayName("names the policy that it is about")
  void namesLanes() {
    var lane = Lane.of("RELOCATION_ALTERNATIVE", Map.of("origin", "gao", "target", "kayes"));
    assertThat(told(List.of(lane))).contains("blijft gelden", "Het gaat om: ", "Gao", "Kayes");
    assertThat(told(List.of())).doesNotContain("Het gaat om");
  }
}
