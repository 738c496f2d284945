package nl.peildatum.query.page.entry;

import static org.assertj.core.api.Assertions.assertThat;

import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An announcement gap in words")
class GapRowTest {

  @ParameterizedTest
  @DisplayName("counts days after the decision, or before it")
  @CsvSource({
    "0, dezelfde dag, the same day",
    "1, 1 dag later, 1 day later",
    "12, 12 dagen later, 12 days later",
    "'0.5', '0,5 dagen later', 0.5 days later",
    "-1, 1 dag eerder, 1 day earlier",
    "-30, 30 dagen eerder, 30 days earlier"
  })
  void length(double days, String dutch, String english) {
    assertThat(GapRow.length(days, PageTexts.in(Language.DUTCH))).isEqualTo(dutch);
    assertThat(GapRow.length(days, PageTexts.in(Language.ENGLISH))).isEqualTo(english);
  }
}
