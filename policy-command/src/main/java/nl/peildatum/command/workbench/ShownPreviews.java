package nl.peildatum.command.workbench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.peildatum.area.CountryCode;
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
    static Changes of(DryRun run, CountryCode country, MapQuestion asked, PageTexts texts) {
      return new Changes(
          run,
          PreviewModel.of(
              run.body(texts.language().locale()),
              country.value(),
              warnings(run, country, texts),
              new AbsentSubject(run, texts)),
          run instanceof DryRun.OfNew change
              ? ChangedDocuments.of(change, new PolicyWords(texts, country.value()))
              : ChangedDocuments.NONE,
          run instanceof DryRun.OfNew change
              ? PreviewMap.of(change, asked, texts)
              : Optional.empty());
    }

    private static List<String> warnings(DryRun run, CountryCode country, PageTexts texts) {
      var words = new WarningWords(country, texts);
      return run instanceof DryRun.OfNew change
          ? change.warnings().stream().map(words::told).toList()
          : List.of();
    }
  }

  /**
   * @param receipts of the cases to compare
   */
  ShownPreview of(Visit visit, CountryCode country, SentReceipts receipts, Callable<DryRun> run) {
    var asked = visit.map();
    var texts = visit.texts();
    var changes = previews.run(() -> Changes.of(run.call(), country, asked, texts));
    var before = changes.run().before();
    var cases = comparisons.compare(receipts, before, changes.run().after(), texts);
    return new ShownPreview(
        changes.model(), changes.documents(), changes.map(), cases, before.head());
  }
}
