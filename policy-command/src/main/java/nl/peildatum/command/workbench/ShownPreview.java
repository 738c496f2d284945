package nl.peildatum.command.workbench;

import java.util.Map;
import java.util.Optional;
import nl.peildatum.command.workbench.cases.CasesView;
import nl.peildatum.command.workbench.map.PreviewMap;

/**
 * What a page shows of a dry run: the list of changes, the documents corrected, their map if there
 * is one, and the cases whose answer would differ.
 *
 * @param head the sequence at which the record ends that the decision was checked against
 */
record ShownPreview(
    PreviewModel changes,
    ChangedDocuments documents,
    Optional<PreviewMap> map,
    CasesView cases,
    long head) {

  void into(Map<String, Object> model) {
    model.put("preview", changes);
    model.put("documents", documents);
    model.put("cases", cases);
    map.ifPresent(shown -> model.put("map", shown));
  }
}
