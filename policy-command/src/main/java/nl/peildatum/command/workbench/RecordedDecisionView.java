package nl.peildatum.command.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.command.Decisions.Recorded;
import nl.peildatum.json.Json;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import tools.jackson.databind.JsonNode;

/**
 * A recorded decision as its page shows it.
 *
 * @param ways what can be done about the whole decision
 */
public record RecordedDecisionView(String id, String title, List<Fact> facts, List<Way> ways) {
  /**
   * A fact of the decision.
   *
   * @param ways what can be done about it
   */
  public record Fact(long sequence, String act, String about, List<Way> ways) {}

  /** A link to the form of a change. */
  public record Way(String address, String text, String hint) {}

  static RecordedDecisionView of(Recorded recorded, PageTexts texts) {
    var json = Json.MAPPER.readTree(recorded.body(Locale.ENGLISH));
    var file = recorded.decision().statement().decision();
    var id = recorded.id().value();
    var words = new PolicyWords(texts, recorded.record().country().value());
    var facts = new ArrayList<Fact>();
    json.path("facts").forEach(fact -> facts.add(fact(id, fact, file, words)));
    return new RecordedDecisionView(
        id,
        title(file, texts),
        facts,
        List.of(
            way(id, "RecordPublication", "", texts),
            way(id, "CorrectDecision", "", texts),
            way(id, "RetractDecision", "", texts)));
  }

  private static Fact fact(String id, JsonNode fact, Map<String, Object> file, PolicyWords words) {
    var texts = words.texts();
    var sequence = fact.path("sequence").asLong(0);
    var act = act(file, fact.path("act").asInt(-1));
    var type = act.getOrDefault("type", "").toString();
    var kind = fact.path("kind").asString("");
    var ways = new ArrayList<Way>();
    if (!kind.isEmpty()) {
      var query = "&feit=" + sequence;
      if (Boolean.TRUE.equals(act.get("startUnknown"))) {
        ways.add(way(id, "Commence", query, texts));
      }
      ways.add(way(id, "Correct", query, texts));
      ways.add(way(id, "Retract", query, texts));
      ways.add(way(id, "Annul", query, texts));
    }
    return new Fact(
        sequence,
        texts.found("act." + type).orElse(type),
        kind.isEmpty()
            ? ""
            : texts.text("kind." + kind) + ", " + words.subject(fact.path("subject")),
        ways);
  }

  private static Way way(String id, String type, String query, PageTexts texts) {
    return new Way(
        "/beheer/besluiten/" + id + "/wijzigen?soort=" + type + query,
        texts.text("workbench.change." + type),
        texts.text("workbench.change." + type + ".hint"));
  }

  static String title(Map<String, Object> file, PageTexts texts) {
    if (!(file.get("instrument") instanceof Map<?, ?> instrument)) {
      return "";
    }
    return Optional.ofNullable(instrument.get("title"))
        .map(Object::toString)
        .orElseGet(() -> texts.text("instrument." + instrument.get("type")));
  }

  private static Map<String, Object> act(Map<String, Object> file, int index) {
    var act = new LinkedHashMap<String, Object>();
    if (file.get("acts") instanceof List<?> acts
        && index >= 0
        && index < acts.size()
        && acts.get(index) instanceof Map<?, ?> members) {
      members.forEach((name, value) -> act.put(name.toString(), value));
    }
    return act;
  }
}
