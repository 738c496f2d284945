package nl.peildatum.json;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is wrong with a request.
 *
 * @param type slug of its {@link ProblemType}
 * @param at where: the name of a query parameter, or a JSON pointer into the body
 * @param detail what is wrong here, and what to do
 * @param members further named facts
 */
public record Fault(String type, Place at, String detail, Map<String, Object> members) {
  /** Where in a request. */
  public sealed interface Place {}

  public record Parameter(String name) implements Place {}

  public record Pointer(String value) implements Place {}

  public static Fault ofParameter(String type, String name, String detail) {
    return new Fault(type, new Parameter(name), detail, Map.of());
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", Problem.address(type));
    switch (at) {
      case Parameter parameter -> json.put("parameter", parameter.name());
      case Pointer pointer -> json.put("pointer", pointer.value());
    }
    json.put("detail", detail);
    json.putAll(members);
    return json;
  }
}
