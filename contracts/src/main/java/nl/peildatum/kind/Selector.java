package nl.peildatum.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The field of an act that selects one of several kinds.
 *
 * @param kinds names of the kinds by the codes of the field, in the order to be shown
 */
public record Selector(String field, Map<String, String> kinds) {

  public static Selector of(String field, Stream<Map.Entry<String, String>> kinds) {
    var inOrder = new LinkedHashMap<String, String>();
    kinds.forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
    return new Selector(field, inOrder);
  }

  public List<String> codes() {
    return List.copyOf(kinds.keySet());
  }

  /** The code that selects this kind. */
  public String codeOf(Kind kind) {
    return kinds.entrySet().stream()
        .filter(entry -> entry.getValue().equals(kind.name()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(field + " never means " + kind.name()));
  }
}
