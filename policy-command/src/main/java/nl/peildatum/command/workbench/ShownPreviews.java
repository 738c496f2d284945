package nl.peildatum.command.workbench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.peildatum.command.DryRun;
import nl.peildatum.command.http.PreviewWork;
import nl.peildatum.command.workbench.cases.SentReceipts;
import nl.peildatum.command.workbench.map.MapQuestion;
import nl.peildatum.command.workbench.map.PreviewMap;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;

/** Works out previews for pages; the cases of each apart, with a time limit of their own. */
record ShownPreviews(PreviewWork previews, CaseComparisons comparisons) {

  private record Changes(
      DryRun run, PreviewModel model, ChangedDocuments documents, Optional<PreviewMap> map) {
    static Changes of(DryRun run, MapQuestion asked, PageTexts texts) {
      var words = new PolicyWords(texts, run.after().areas()::byId);
      return new Changes(
          run,
          PreviewModel.of(
              run.body(texts.language().locale()),
              warnings(run, words),
              new AbsentSubject(run, texts)),
          run instanceof DryRun.OfNew change
              ? ChangedDocuments.of(change, words)
              : ChangedDocuments.NONE,
          run instanceof DryRun.OfNew change
              ? PreviewMap.of(change, asked, texts)
              : Optional.empty());
    }

    private static List<String> warnings(DryRun run, PolicyWords words) {
      return run instanceof DryRun.OfNew change
          ? change.warnings().stream().map(new WarningWords(words)::told).toList()
          : List.of();
    }
  }

  /**
   * @param receipts of the cases to compare
   */
  ShownPreview of(Visit visit, SentReceipts receipts, Callable<DryRun> run) {
    var asked = visit.map();
    var texts = visit.texts();
    var changes = previews.run(() -> Changes.of(run.call(), asked, texts));
    var before = changes.run().before();
    var cases = comparisons.compare(receipts, before, changes.run().after(), texts);
    return new ShownPreview(
        changes.model(), changes.documents(), changes.map(), cases, before.head());
  }
}
