package nl.peildatum.command.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.peildatum.command.Decisions.Recorded;
import nl.peildatum.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * The beginning of a decision that changes a recorded one: its document, and the one act, with the
 * fact named so that any register finds it.
 */
record ChangeForm(Recorded recorded, String type) {
  private static final Set<String> OF_A_FACT = Set.of("Correct", "Retract", "Commence");
  private static final Set<String> OF_A_DECISION =
      Set.of("RecordPublication", "CorrectDecision", "RetractDecision");
  private static final Set<String> CORRECTIONS =
      Set.of("Correct", "Retract", "CorrectDecision", "RetractDecision");
  private static final String ANNUL = "Annul";

  /** Whether a form for this type of act is known. */
  static boolean isKnown(String type) {
    return OF_A_FACT.contains(type) || OF_A_DECISION.contains(type) || type.equals(ANNUL);
  }

  /**
   * @param sequence of the fact; empty = the change is about the whole decision
   */
  Map<String, Object> file(Optional<String> sequence) {
    var file = new LinkedHashMap<String, Object>();
    file.put("country", recorded.record().country().value());
    file.put("instrument", instrument());
    if (type.equals(ANNUL)) {
      file.put("sources", List.of(Map.of("type", "RULING", "role", "TRIGGER")));
    }
    file.put("acts", List.of(act(sequence)));
    return file;
  }

  private Map<String, Object> instrument() {
    if (CORRECTIONS.contains(type)) {
      return Map.of("type", "DATA_CORRECTION");
    }
    return switch (type) {
      case ANNUL -> Map.of("type", "RULING");
      case "RecordPublication" -> Map.of("type", "STAATSCOURANT");
      default -> Map.of();
    };
  }

  private Map<String, Object> act(Optional<String> sequence) {
    var act = new LinkedHashMap<String, Object>();
    act.put("type", type);
    if (OF_A_DECISION.contains(type)) {
      act.put("decision", recorded.id().value());
      return act;
    }
    var fact = sequence.flatMap(this::fact);
    var named = fact.<Object>map(this::reference).orElse(Map.of());
    if (type.equals(ANNUL)) {
      act.put("facts", List.of(named));
      act.put("ruling", 0);
      return act;
    }
    act.put("fact", named);
    if (type.equals("Correct")) {
      act.put(
          "replacement",
          fact.flatMap(this::actType).<Object>map(ChangeForm::typed).orElse(Map.of()));
    }
    return act;
  }

  private static Map<String, Object> typed(String of) {
    return Map.of("type", of);
  }

  private Optional<JsonNode> fact(String sequence) {
    var said = Json.MAPPER.readTree(recorded.body(Locale.ENGLISH));
    return StreamSupport.stream(said.path("facts").spliterator(), false)
        .filter(one -> Long.toString(one.path("sequence").asLong(0)).equals(sequence))
        .findFirst();
  }

  private Optional<String> actType(JsonNode fact) {
    return recorded.decision().statement().decision().get("acts") instanceof List<?> acts
            && fact.path("act").asInt(-1) >= 0
            && fact.path("act").asInt() < acts.size()
            && acts.get(fact.path("act").asInt()) instanceof Map<?, ?> act
            && act.get("type") instanceof String of
            && !of.equals("Correct")
        ? Optional.of(of)
        : Optional.empty();
  }

  private Map<String, Object> reference(JsonNode fact) {
    var reference = new LinkedHashMap<String, Object>();
    reference.put("decisionId", recorded.id().value());
    reference.put("act", fact.path("act").asInt(0));
    var subject = fact.path("subject");
    for (var key : List.of("area", "origin")) {
      if (subject.path(key).isString()) {
        reference.put("area", subject.path(key).asString());
      }
    }
    return reference;
  }
}
