package nl.peildatum.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.peildatum.decision.Violation;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.json.MemberOrder;
import nl.peildatum.wording.Wording;

/**
 * One error in a request.
 *
 * @param type slug of its {@link ProblemType}
 * @param at place of the error: the name of a query parameter or a header, or a JSON pointer into
 *     the body
 * @param detail what is wrong here, and what to do
 * @param members further named members of the error
 */
public record Fault(String type, Place at, Wording detail, Map<String, Object> members) {
  private static final int LONGEST_ECHO = 1_000;

  /** A place in a request. */
  public sealed interface Place {}

  public record Parameter(String name) implements Place {}

  public record Pointer(String value) implements Place {}

  public record Header(String name) implements Place {}

  /** The error for a violation, at the JSON pointer of that violation. */
  public static Fault of(Violation violation) {
    return new Fault(
        violation.rule(),
        new Pointer(violation.pointer()),
        violation.detail(),
        violation.members());
  }

  /** The error for a body that cannot be read at all. */
  public static Fault of(MalformedJson body) {
    var detail = Wording.of("malformed-json", body.what());
    return new Fault(body.problem(), new Pointer(""), detail, Map.of());
  }

  public static Fault ofParameter(String type, String name, Wording detail) {
    return new Fault(type, new Parameter(name), detail, Map.of());
  }

  Map<String, Object> json(Language language) {
    var json = new LinkedHashMap<String, Object>();
    json.put("type", Problem.address(type));
    switch (at) {
      case Parameter parameter -> json.put("parameter", parameter.name());
      case Pointer pointer -> json.put("pointer", pointer.value());
      case Header header -> json.put("header", header.name());
    }
    json.put("detail", shortened(detail.in(language.locale())));
    MemberOrder.of(members).forEach((name, value) -> json.put(name, shortened(value)));
    return json;
  }

  /**
   * A value from the request, shortened for use in a response, so that no response repeats a long
   * text of the request.
   */
  public static Object shortened(Object value) {
    if (!(value instanceof String text) || text.length() <= LONGEST_ECHO) {
      return value;
    }
    var halved = Character.isHighSurrogate(text.charAt(LONGEST_ECHO - 1));
    return text.substring(0, halved ? LONGEST_ECHO - 1 : LONGEST_ECHO) + "…";
  }
}
