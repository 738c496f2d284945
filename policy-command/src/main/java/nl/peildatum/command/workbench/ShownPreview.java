package nl.peildatum.command.workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.DryRun;
import nl.peildatum.command.workbench.cases.CaseComparison;
import nl.peildatum.command.workbench.cases.CasesView;
import nl.peildatum.command.workbench.cases.SentReceipts;
import nl.peildatum.command.workbench.map.MapQuestion;
import nl.peildatum.command.workbench.map.PreviewMap;
import nl.peildatum.command.workbench.view.ToldByForm;
import nl.peildatum.web.page.PageTexts;

/**
 * What a page shows of a dry run: the list of changes, their map if there is one, and the cases
 * whose answer would differ.
 *
 * @param head the sequence at which the record ends that the decision was checked against
 */
record ShownPreview(PreviewModel changes, Optional<PreviewMap> map, CasesView cases, long head) {

  /**
   * @param receipts of the cases to compare
   */
  static ShownPreview of(
      DryRun run, CountryCode country, MapQuestion asked, SentReceipts receipts, PageTexts texts) {
    var body = run.body(texts.language().locale());
    var comparison = CaseComparison.of(receipts, run.before(), run.after());
    return new ShownPreview(
        PreviewModel.of(body, country.value(), warnings(run, texts), texts),
        run instanceof DryRun.OfNew change ? PreviewMap.of(change, asked, texts) : Optional.empty(),
        CasesView.of(receipts, comparison, texts),
        run.before().head());
  }

  private static List<String> warnings(DryRun run, PageTexts texts) {
    var words = new ToldByForm(texts);
    return run instanceof DryRun.OfNew change
        ? change.warnings().stream().map(one -> words.told(one.detail())).toList()
        : List.of();
  }

  void into(Map<String, Object> model) {
    model.put("preview", changes);
    model.put("cases", cases);
    map.ifPresent(shown -> model.put("map", shown));
  }
}
