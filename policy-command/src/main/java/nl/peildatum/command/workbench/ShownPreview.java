package nl.peildatum.command.workbench;

import java.util.Map;
import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.DryRun;
import nl.peildatum.command.workbench.map.MapQuestion;
import nl.peildatum.command.workbench.map.PreviewMap;
import nl.peildatum.web.page.PageTexts;

/** What a page shows of a dry run: the list of changes, and their map if there is one. */
record ShownPreview(PreviewModel changes, Optional<PreviewMap> map) {
  static ShownPreview of(DryRun run, CountryCode country, MapQuestion asked, PageTexts texts) {
    var body = run.body(texts.language().locale());
    return new ShownPreview(
        PreviewModel.of(body, country.value(), texts),
        run instanceof DryRun.OfNew change
            ? PreviewMap.of(change, asked, texts)
            : Optional.empty());
  }

  void into(Map<String, Object> model) {
    model.put("preview", changes);
    map.ifPresent(shown -> model.put("map", shown));
  }
}
