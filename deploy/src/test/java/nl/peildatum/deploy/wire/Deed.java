package nl.peildatum.deploy.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One act of a document. */
record Deed(Map<String, @Nullable Object> fields) {

  static Deed designate(String... areas) {
    return of("DesignateRegion15c")
        .with("areas", List.of(areas))
        .with("level", "EXCEPTIONAL")
        .with("scheme", "PRE_2024");
  }

  static Deed lift(String... areas) {
    return of("LiftRegion15c").with("areas", List.of(areas));
  }

  static Deed alternative(String target, String... origins) {
    return of("SetRelocationAlternative")
        .with("origins", List.of(origins))
        .with("target", target)
        .with("threat", "SERIOUS_HARM_15C_ONLY")
        .with("presumption", "IN_PRINCIPLE_PRESENT");
  }

  static Deed withdraw(String target, String... origins) {
    return of("WithdrawRelocationAlternative")
        .with("origins", List.of(origins))
        .with("target", target);
  }

  static Deed correct(Object fact, Map<String, Object> replacement) {
    return of("Correct").with("fact", fact).with("replacement", replacement).because("A slip");
  }

  static Deed correctDocument(String decision, Map<String, Object> instrument) {
    return of("CorrectDecision")
        .with("decision", decision)
        .with("instrument", instrument)
        .because("Misread");
  }

  static Deed retract(Object fact) {
    return of("Retract").with("fact", fact).because("A slip");
  }

  /** By the first source of its document. */
  static Deed annul(String from, Object... facts) {
    return of("Annul").with("facts", List.of(facts)).with("from", from).with("ruling", 0);
  }

  static Deed commence(Object fact, String from) {
    return of("Commence").with("fact", fact).with("from", from);
  }

  static Deed publication(String decision, String publishedOn, String formalFrom) {
    return of("RecordPublication")
        .with("decision", decision)
        .with("publishedOn", publishedOn)
        .with("formalFrom", formalFrom);
  }

  static Deed complete(String from) {
    return of("StateCoverage").with("from", from);
  }

  static Deed noPolicy(String from) {
    return of("DeclareNoCountryPolicy").with("from", from);
  }

  static Deed register(String id, String name, String type) {
    return register(Map.of("id", id, "name", name, "type", type));
  }

  static Deed register(Map<String, Object> area) {
    return of("RegisterArea").with("area", area);
  }

  static Deed succession(String kind, String on, String predecessor, String... successors) {
    return of("RecordAreaSuccession")
        .with("kind", kind)
        .with("on", on)
        .with("predecessor", predecessor)
        .with("successors", List.of(successors));
  }

  static Deed of(String type) {
    return new Deed(Map.of()).with("type", type);
  }

  /** How a document names a fact of another one. */
  static Map<String, Object> fact(String decision, int act) {
    return Map.of("decisionId", decision, "act", act);
  }

  static Map<String, Object> fact(String decision, int act, String area) {
    return Map.of("decisionId", decision, "act", act, "area", area);
  }

  Deed from(String day) {
    return with("from", day);
  }

  Deed until(String day) {
    return with("until", day);
  }

  Deed onlyThese() {
    return with("onlyThese", true);
  }

  Deed startUnknown() {
    return with("startUnknown", true);
  }

  /** Two official sources, the first two of the document, differ on the start. */
  Deed fromEither(String day, String otherDay) {
    return with("fromClaims", claims(day, otherDay));
  }

  Deed formalFromEither(String day, String otherDay) {
    return with("formalFromClaims", claims(day, otherDay));
  }

  private static List<Map<String, Object>> claims(String day, String otherDay) {
    return List.of(Map.of("from", day, "source", 0), Map.of("from", otherDay, "source", 1));
  }

  Deed because(String ground) {
    return with("ground", ground);
  }

  Deed with(String name, @Nullable Object value) {
    var more = new LinkedHashMap<String, @Nullable Object>(fields);
    more.put(name, value);
    return new Deed(more);
  }

  Deed without(String name) {
    var fewer = new LinkedHashMap<String, @Nullable Object>(fields);
    fewer.remove(name);
    return new Deed(fewer);
  }
}
