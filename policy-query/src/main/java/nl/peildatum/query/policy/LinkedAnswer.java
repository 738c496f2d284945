package nl.peildatum.query.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.source.OfficialLinks;

/** Adds {@code links} to official texts to the JSON of an answer. */
final class LinkedAnswer {
  private static final String INSTRUMENT = "instrument";
  private static final String SOURCES = "sources";
  private static final String LINKS = "links";

  private LinkedAnswer() {}

  /** The answer, with links in its instrument and in each of its sources that has any. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> of(Map<String, Object> answer) {
    var linked = new LinkedHashMap<>(answer);
    if (answer.get(INSTRUMENT) instanceof Map<?, ?> found) {
      var instrument = (Map<String, Object>) found;
      linked.put(INSTRUMENT, with(instrument, OfficialLinks.ofInstrument(instrument)));
    }
    if (answer.get(SOURCES) instanceof List<?> sources) {
      linked.put(
          SOURCES,
          sources.stream().map(source -> linkedSource((Map<String, Object>) source)).toList());
    }
    return linked;
  }

  private static Map<String, Object> linkedSource(Map<String, Object> source) {
    return with(source, OfficialLinks.ofSource(source));
  }

  private static Map<String, Object> with(Map<String, Object> document, List<String> links) {
    if (links.isEmpty()) {
      return document;
    }
    var linked = new LinkedHashMap<>(document);
    linked.put(LINKS, links);
    return linked;
  }
}
