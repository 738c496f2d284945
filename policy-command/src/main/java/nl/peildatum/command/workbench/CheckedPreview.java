package nl.peildatum.command.workbench;

import java.util.Map;
import nl.peildatum.command.DryRun;
import nl.peildatum.command.workbench.cases.CaseComparison;
import nl.peildatum.command.workbench.cases.CasesView;
import nl.peildatum.command.workbench.cases.SentReceipts;
import nl.peildatum.web.page.PageTexts;

/** What a decision would change: the answers of its country, and those given in earlier cases. */
record CheckedPreview(DryRun dryRun, SentReceipts receipts, CaseComparison cases) {

  static CheckedPreview of(DryRun dryRun, SentReceipts receipts) {
    return new CheckedPreview(
        dryRun, receipts, CaseComparison.of(receipts, dryRun.record(), dryRun.withDecision()));
  }

  /** The members of a page's model that show it. */
  Map<String, Object> model(PageTexts texts) {
    var country = dryRun.record().country().value();
    return Map.of(
        "preview", PreviewModel.of(dryRun.body(), country, texts),
        "cases", CasesView.of(receipts, cases, texts));
  }
}
