package nl.peildatum.command.workbench;

import java.time.Duration;
import nl.peildatum.command.http.PreviewRefused;
import nl.peildatum.command.http.PreviewWork;
import nl.peildatum.command.workbench.cases.CaseComparison;
import nl.peildatum.command.workbench.cases.CasesView;
import nl.peildatum.command.workbench.cases.SentReceipts;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageTexts;

/**
 * Compares cases on threads of their own, so that no preview waits for them, and for so long and no
 * longer.
 */
final class CaseComparisons implements AutoCloseable {
  private static final int RUNNING = 1;
  private static final int WAITING = 4;

  /** Together with the longest preview shorter than the deadline of the connection. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final PreviewWork threads;

  CaseComparisons() {
    this(LONGEST);
  }

  /**
   * @param longest the maximum time that one comparison may wait and run
   */
  CaseComparisons(Duration longest) {
    this.threads = new PreviewWork(RUNNING, WAITING, longest);
  }

  /**
   * The cases that a decision would change, or that they could not all be compared in time.
   *
   * @param record of the country of the decision, without the decision
   * @param withDecision the same record with the decision added
   */
  CasesView compare(
      SentReceipts sent, CountryRecord record, CountryRecord withDecision, PageTexts texts) {
    if (sent.text().isBlank()) {
      return CasesView.of(
          sent, CaseComparison.of(sent, record, withDecision), withDecision.areas(), texts);
    }
    try {
      var found = threads.run(() -> CaseComparison.of(sent, record, withDecision));
      return CasesView.of(sent, found, withDecision.areas(), texts);
    } catch (PreviewRefused late) {
      return CasesView.late(sent, texts);
    }
  }

  /** Interrupts the comparisons that run; none begins afterwards. */
  @Override
  public void close() {
    threads.close();
  }
}
