package nl.peildatum.source;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the public addresses of official texts: publications, rulings, laws. Only addresses whose
 * form is known for certain are given; the page need not exist.
 */
public final class OfficialLinks {
  private OfficialLinks() {}

  /** The addresses of a source of a decision file, each once. */
  public static List<String> ofSource(Map<String, Object> source) {
    return links(SourceFields.identifiersIn(source).stream().map(SourceFields.Found::recognised));
  }

  /** The addresses of an instrument, found in its title, each once. */
  public static List<String> ofInstrument(Map<String, Object> instrument) {
    return instrument.get("title") instanceof String title
        ? links(SourceFields.identifiersInTitle(title).stream())
        : List.of();
  }

  private static List<String> links(Stream<Recognised> recognised) {
    return recognised.flatMap(of -> of.link().stream()).distinct().toList();
  }
}
