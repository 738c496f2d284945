package nl.peildatum.command.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An act in the words of a test; its fields may be changed until it is sent. */
public final class An {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  public static An act(String type) {
    return new An().with("type", type);
  }

  public static An designation(String... areas) {
    return act("DesignateRegion15c")
        .with("areas", List.of(areas))
        .with("level", "EXCEPTIONAL")
        .with("scheme", "PRE_2024");
  }

  public static An lift(String... areas) {
    return act("LiftRegion15c").with("areas", List.of(areas));
  }

  public static An alternative(String target, String... origins) {
    return act("SetRelocationAlternative")
        .with("origins", List.of(origins))
        .with("target", target)
        .with("threat", "SERIOUS_HARM_15C_ONLY")
        .with("presumption", "IN_PRINCIPLE_PRESENT");
  }

  public static An withdrawal(String target, String... origins) {
    return act("WithdrawRelocationAlternative")
        .with("origins", List.of(origins))
        .with("target", target);
  }

  public static An correct(Object fact, An replacement) {
    return act("Correct").with("fact", fact).with("replacement", replacement.fields);
  }

  public static An replacement() {
    return new An();
  }

  public static An retract(Object fact) {
    return act("Retract").with("fact", fact);
  }

  public static An annul(String from, Object... facts) {
    return act("Annul").with("facts", List.of(facts)).with("from", from).with("ruling", 0);
  }

  public static An commence(Object fact, String from) {
    return act("Commence").with("fact", fact).with("from", from);
  }

  public static An publication(String decision, String publishedOn, String formalFrom) {
    return act("RecordPublication")
        .with("decision", decision)
        .with("publishedOn", publishedOn)
        .with("formalFrom", formalFrom);
  }

  public static An supersede(String source, int by) {
    return act("SupersedeSource").with("source", source).with("by", by);
  }

  public static An transitionalRule(String rule, Object... facts) {
    return act("RecordTransitionalRule")
        .with("facts", List.of(facts))
        .with("cohort", "houders van een vergunning op grond van dit beleid")
        .with("rule", rule)
        .with("text", "Verleende vergunningen worden vooralsnog niet herbeoordeeld.");
  }

  public static Map<String, Object> factOf(String decisionId, int act, String area) {
    return Map.of("decisionId", decisionId, "act", act, "area", area);
  }

  public static Map<String, Object> claim(String from, int source) {
    return Map.of("from", from, "source", source);
  }

  public An from(String day) {
    return with("from", day);
  }

  public An until(String day) {
    return with("until", day);
  }

  public An startUnknown() {
    return with("startUnknown", true);
  }

  public An onlyThese() {
    return with("onlyThese", true);
  }

  public An with(String field, @Nullable Object value) {
    fields.put(field, value);
    return this;
  }

  public An without(String field) {
    fields.remove(field);
    return this;
  }

  public Map<String, @Nullable Object> fields() {
    return fields;
  }
}
