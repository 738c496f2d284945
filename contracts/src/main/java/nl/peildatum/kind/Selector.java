package nl.peildatum.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The field of an act that selects one of several kinds.
 *
 * @param kinds names of the kinds by the codes of the field, in the order to be shown
 * @param description what the codes mean, for the author of a decision file
 */
public record Selector(String field, Map<String, String> kinds, String description) {

  public static Selector of(String field, Stream<Map.Entry<String, String>> kinds) {
    var inOrder = new LinkedHashMap<String, String>();
    kinds.forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
    return new Selector(field, inOrder, "Which kind of policy it is about.");
  }

  /** This selector with a description. */
  public Selector saying(String what) {
    return new Selector(field, kinds, what);
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
