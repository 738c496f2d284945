package nl.peildatum.command.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.command.Decisions.Recorded;
import nl.peildatum.command.workbench.view.NamedGroups;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.Json;
import nl.peildatum.web.page.PageTexts;
import nl.peildatum.web.page.PolicyWords;
import org.jspecify.annotations.Nullable;
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
   * @param days on which it holds; empty = it states none
   * @param value what it says of them; empty = nothing more
   * @param since what later decisions did to it
   * @param ways what can be done about it
   */
  public record Fact(
      long sequence,
      String act,
      String about,
      String days,
      String value,
      List<Since> since,
      List<Way> ways) {}

  /**
   * What a later decision did to a fact.
   *
   * @param decision that did it, as the text names it
   */
  public record Since(String text, String decision, String address) {}

  /** A link to the form of a change. */
  public record Way(String address, String text, String hint) {}

  static RecordedDecisionView of(Recorded recorded, PageTexts texts) {
    var json = Json.MAPPER.readTree(recorded.body(Locale.ENGLISH));
    var file = recorded.decision().statement().decision();
    var id = recorded.id().value();
    var words =
        new PolicyWords(texts, recorded.record().areas()::byId, NamedGroups.in(recorded.record()));
    var facts = new ArrayList<Fact>();
    var since = FactsSince.of(recorded.record());
    json.path("facts").forEach(fact -> facts.add(fact(id, fact, file, words, since)));
    return new RecordedDecisionView(
        id,
        title(file, texts),
        facts,
        Stream.of("RecordPublication", "CorrectDecision", "RetractDecision")
            .filter(type -> !type.equals("RecordPublication") || !isPublished(recorded))
            .map(type -> way(id, type, "", texts))
            .toList());
  }

  /** Whether the publication is on record, by itself or in the document: it is recorded once. */
  private static boolean isPublished(Recorded recorded) {
    var record = recorded.record();
    var known = record.atHead(Basis.OPERATIONAL);
    return known.publications().recordedFor(recorded.id()).isPresent()
        || record
            .decision(recorded.id())
            .flatMap(known::originOf)
            .filter(origin -> origin.instrument().publishedAtAll())
            .isPresent();
  }

  private static Fact fact(
      String id, JsonNode fact, Map<String, Object> file, PolicyWords words, FactsSince since) {
    var texts = words.texts();
    var sequence = fact.path("sequence").asLong(0);
    var act = act(file, fact.path("act").asInt(-1));
    var type = act.getOrDefault("type", "").toString();
    var kind = fact.path("kind").asString("");
    var ways = new ArrayList<Way>();
    var event = since.record().event(sequence);
    var isPublication =
        event.filter(one -> one.statement() instanceof Statement.PublicationRecorded).isPresent();
    if (!kind.isEmpty() || isPublication) {
      var query = "&feit=" + sequence;
      var possible = event.map(since::possible).orElse(List.of());
      if (Boolean.TRUE.equals(act.get("startUnknown")) && possible.contains("Correct")) {
        ways.add(way(id, "Commence", query, texts));
      }
      possible.forEach(change -> ways.add(way(id, change, query, texts)));
    }
    return new Fact(
        sequence,
        texts.found("act." + type).orElse(type),
        kind.isEmpty() ? "" : words.lane(kind, fact.path("subject")),
        event.map(RecordedEvent::statement).map(one -> days(one, words)).orElse(""),
        event.flatMap(RecordedDecisionView::fact).map(one -> value(one, words)).orElse(""),
        since.about(sequence).stream().map(one -> since(one, texts)).toList(),
        ways);
  }

  private static Optional<PolicyFact> fact(RecordedEvent event) {
    return switch (event.statement()) {
      case Statement.Stated stated -> Optional.of(stated.fact());
      case Statement.Corrected corrected -> Optional.of(corrected.result());
      default -> Optional.empty();
    };
  }

  private static String value(PolicyFact fact, PolicyWords words) {
    var value = words.value(Json.MAPPER.valueToTree(fact.value()));
    return value.isEmpty() ? group(fact) : value;
  }

  /** The group and who belongs to it, of a fact that says no more; empty = it is about none. */
  private static String group(PolicyFact fact) {
    if (!(fact.value().get("group") instanceof Map<?, ?> group)) {
      return "";
    }
    return Stream.of(group.get("name"), group.get("definition"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.joining(": "));
  }

  private static String days(Statement statement, PolicyWords words) {
    return switch (statement) {
      case Statement.Stated stated -> days(stated.fact(), words);
      case Statement.Corrected corrected -> days(corrected.result(), words);
      case Statement.Annulled annulled -> days(annulled.from(), null, words);
      case Statement.Commenced commenced -> days(commenced.from(), null, words);
      default -> "";
    };
  }

  private static String days(PolicyFact fact, PolicyWords words) {
    return fact.start()
        .earliest()
        .map(from -> days(from, fact.until(), words))
        .orElseGet(() -> words.texts().text("workbench.field.startUnknown"));
  }

  private static String days(LocalDate from, @Nullable LocalDate until, PolicyWords words) {
    var days = new LinkedHashMap<String, Object>();
    days.put("from", from.toString());
    if (until != null) {
      days.put("until", until.toString());
    }
    return words.texts().told(words.days(Json.MAPPER.valueToTree(days)));
  }

  private static Since since(RecordedEvent event, PageTexts texts) {
    var decision = event.envelope().decisionId().value();
    var key = "workbench.fact.since." + event.statement().getClass().getSimpleName();
    var recorded = texts.instant(event.envelope().recordedAt());
    return new Since(
        texts.text(key, recorded, decision), decision, "/beheer/besluiten/" + decision);
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
