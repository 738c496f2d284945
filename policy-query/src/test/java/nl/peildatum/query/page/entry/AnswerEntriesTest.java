package nl.peildatum.query.page.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.kind.moratorium.MoratoriumActs;
import nl.peildatum.problem.Language;
import nl.peildatum.query.page.entry.AnswerEntry.Labelled;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The members of a value")
class AnswerEntriesTest {
  private static Labelled reason(String reason, Language language) {
    var areas = InitialGazetteer.iso3166().of(new CountryCode("ML"));
    return new AnswerEntries(PageTexts.in(language), Object::toString, areas)
        .fields(Map.of("reason", reason))
        .getFirst();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("tell in words why a moratorium ended")
  void reasons(Language language) {
    for (var code : MoratoriumActs.REASONS) {
      var told = reason(code, language);
      assertThat(told.text())
          .isNotBlank()
          .isEqualTo(told.text().toLowerCase(Locale.ROOT))
          .doesNotContain("_");
      assertThat(told.language()).as("in the words of the page").isNull();
    }
  }

  @Test
  @DisplayName("tell that a code of no table is written so, and give any other text as it is")
  void texts() {
    assertThat(reason("UNCERTAIN_SITUATION", Language.ENGLISH).text())
        .isEqualTo("written so in the decision: “UNCERTAIN_SITUATION”");
    var text = reason("De termijn is verstreken.", Language.ENGLISH);
    assertThat(text.text()).isEqualTo("De termijn is verstreken.");
    assertThat(text.language()).isEqualTo("nl");
  }
}
