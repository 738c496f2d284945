package nl.peildatum.command.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.peildatum.command.rules.Register;
import nl.peildatum.command.workbench.cases.SentReceipts;
import nl.peildatum.problem.Language;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cases are compared")
class CaseComparisonsTest {
  private static final CountryRecord MALI = CountryRecord.empty(Register.MALI);
  private static final PageTexts ENGLISH = PageTexts.in(Language.ENGLISH);

  @Test
  @DisplayName("for so long and no longer, and the page then says so and keeps the receipts")
  void late() {
    var sent = new SentReceipts("{\"receipt\": \"r1.x\"}\n".repeat(1_000));
    try (var comparisons = new CaseComparisons(Duration.ZERO)) {
      var cases = comparisons.compare(sent, MALI, MALI, ENGLISH);
      assertThat(cases.outcome())
          .isEqualTo("Not all cases were compared in time. Compare fewer at a time.");
      assertThat(cases.errors()).hasSize(1);
      assertThat(cases.text()).isEqualTo(sent.text());
    }
  }

  @Test
  @DisplayName("and where no line could be read, the page says how many there were")
  void unread() {
    try (var comparisons = new CaseComparisons(Duration.ofMinutes(1))) {
      assertThat(outcome(comparisons, "")).startsWith("There are no receipts to compare");
      assertThat(outcome(comparisons, "{}")).isEqualTo("The one line could not be compared.");
      assertThat(outcome(comparisons, "{}\n\nr1.x"))
          .isEqualTo("None of the 2 lines could be compared.");
    }
  }

  private static String outcome(CaseComparisons comparisons, String receipts) {
    return comparisons.compare(new SentReceipts(receipts), MALI, MALI, ENGLISH).outcome();
  }
}
