package nl.peildatum.query.page.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.peildatum.decision.Basis;
import nl.peildatum.problem.Language;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words for a status")
class StatusWordsTest {
  private static final String STATUS = "NEVER_DESIGNATED";
  private static final Map<String, Object> OPEN = Map.of("status", STATUS, "closedList", false);
  private static final Map<String, Object> CLOSED = Map.of("status", STATUS, "closedList", true);

  private static StatusWords on(Basis basis) {
    return new StatusWords(PageTexts.in(Language.DUTCH), Optional.empty(), basis);
  }

  @Test
  @DisplayName("name an area that a closed list leaves out")
  void closedList() {
    assertThat(on(Basis.OPERATIONAL).label(CLOSED)).isEqualTo("Niet op de lijst");
    assertThat(on(Basis.OPERATIONAL).label(OPEN)).isEqualTo("Geen besluit hierover");
  }

  @Test
  @DisplayName("say of the formal basis only that nothing is in force on it")
  void formal() {
    assertThat(on(Basis.FORMAL).says(STATUS, OPEN)).contains("op deze grondslag geldt of gold");
    assertThat(on(Basis.OPERATIONAL).says(STATUS, OPEN)).doesNotContain("grondslag");
    assertThat(on(Basis.FORMAL).says(STATUS, CLOSED)).contains("uitsluitend andere gebieden");
  }
}
