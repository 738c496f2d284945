package nl.peildatum.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.json.JsonObject;
import nl.peildatum.source.OfficialLinks;

/** Lists the links to the official texts of the instrument and the sources of a decision file. */
final class DocumentLinks {
  private DocumentLinks() {}

  /** Each link with the JSON pointer to its document, in the order of the file. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> of(Map<String, Object> file) {
    var links = new ArrayList<Map<String, Object>>();
    if (file.get("instrument") instanceof Map<?, ?> instrument) {
      add("/instrument", OfficialLinks.ofInstrument((Map<String, Object>) instrument), links);
    }
    var sources = file.get("sources") instanceof List<?> list ? list : List.of();
    for (var i = 0; i < sources.size(); i++) {
      add("/sources/" + i, OfficialLinks.ofSource((Map<String, Object>) sources.get(i)), links);
    }
    return links;
  }

  private static void add(String pointer, List<String> found, List<Map<String, Object>> to) {
    found.forEach(
        href -> to.add(new JsonObject().with("pointer", pointer).with("href", href).object()));
  }
}
