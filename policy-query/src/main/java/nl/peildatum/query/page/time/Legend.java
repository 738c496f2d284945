package nl.peildatum.query.page.time;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the patterns of a picture mean: the name of each status that the picture shows. */
final class Legend {
  private Legend() {}

  /** The names by code, in the order in which the picture shows them. */
  static Map<String, String> of(Stream<LaneStrip> strips) {
    var names = new LinkedHashMap<String, String>();
    strips
        .flatMap(strip -> strip.segments().stream())
        .forEach(segment -> names.putIfAbsent(segment.status(), segment.label()));
    return names;
  }
}
