package nl.peildatum.query.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Decision;
import nl.peildatum.law.painter.Paper.Instrument;
import nl.peildatum.law.painter.Paper.Paint;
import nl.peildatum.law.painter.Paper.Rectangle;
import nl.peildatum.law.painter.Paper.Sort;
import nl.peildatum.law.painter.Paper.Start;
import nl.peildatum.law.painter.Paper.Stated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The stored events of one country as the painter has them: read as JSON, without any of the
 * product's code. An act is named by the sequence of its event.
 */
final class RecordOnPaper {
  private static final String DECISION = "decision-recorded.v1";
  private static final Map<String, Sort> SORTS =
      Map.of(
          "KAMERBRIEF", Sort.LETTER,
          "WBV", Sort.CIRCULAR,
          "STAATSCOURANT", Sort.GAZETTE,
          "RULING", Sort.RULING,
          "MINISTERIAL_REGULATION", Sort.REGULATION,
          "EU_ACT", Sort.EU_ACT,
          "REGISTER", Sort.REGISTER,
          "DATA_CORRECTION", Sort.DATA_CORRECTION);

  /** They say nothing that an answer about a lane shows; on paper they only take their place. */
  private static final Set<String> SILENT =
      Set.of("source-superseded.v1", "transitional-rule-recorded.v1");

  private final DaysOnPaper days;
  private final AreasOnPaper areas;
  private final List<JsonNode> values = new ArrayList<>();
  private final Map<String, Integer> lanes = new LinkedHashMap<>();
  private final Map<String, Integer> decisionIds = new HashMap<>();
  private final Map<Integer, JsonNode> bySequence = new TreeMap<>();

  RecordOnPaper(List<JsonNode> events, DaysOnPaper days, AreasOnPaper areas) {
    this.days = days;
    this.areas = areas;
    events.forEach(event -> bySequence.put(event.path("sequence").intValue(), event));
    events.stream()
        .map(event -> event.has("result") ? event.path("result") : event)
        .filter(event -> event.has("kind"))
        .forEach(event -> lanes.putIfAbsent(lane(event), lanes.size()));
  }

  /** Kind and subject of a lane, wherever they are said. */
  static String lane(JsonNode said) {
    return said.path("kind").asString() + " " + subject(said.path("subject"));
  }

  static Map<String, String> subject(JsonNode subject) {
    var members = new TreeMap<String, String>();
    subject.forEachEntry(
        (key, value) -> members.put(key, value.isObject() ? value.toString() : value.asString()));
    return members;
  }

  List<String> lanes() {
    return List.copyOf(lanes.keySet());
  }

  JsonNode value(int number) {
    return values.get(number);
  }

  Paper paper() {
    var decisions = new ArrayList<Decision>();
    for (var decided : bySequence.values()) {
      if (type(decided).equals(DECISION)) {
        decisions.add(decision(decided));
      }
    }
    return new Paper(List.copyOf(decisions));
  }

  private Decision decision(JsonNode decided) {
    var number = decided.path("firstSequence").intValue();
    decisionIds.put(decided.path("decisionId").asString(), number);
    var acts = new ArrayList<Act>();
    for (var at = number + 1; at <= decided.path("lastSequence").intValue(); at++) {
      acts.add(act(at, bySequence.getOrDefault(at, decided)));
    }
    return new Decision(number, instrument(decided.at("/decision/instrument")), acts);
  }

  private Instrument instrument(JsonNode json) {
    var sort = SORTS.get(json.path("type").asString());
    if (sort == null) {
      throw new AssertionError("The painter does not know this instrument: " + json);
    }
    return new Instrument(
        sort,
        days.number(json.path("decidedOn")),
        day(json, "announcedOn"),
        day(json, "publishedOn"),
        day(json, "operationalFrom"),
        day(json, "formalFrom"));
  }

  private Act act(int id, JsonNode event) {
    var target = event.at("/fact/sequence").asInt(0);
    var type = type(event);
    if (SILENT.contains(type)) {
      return new Paper.Supersede(id);
    }
    return switch (type) {
      case "fact-corrected.v1" ->
          new Paper.Correct(
              id, target, stated(event.path("replacement")), rectangle(event.path("result")));
      case "fact-retracted.v1" -> new Paper.Retract(id, target);
      case "fact-annulled.v1" -> new Paper.Annul(id, target, from(event));
      case "fact-commenced.v1" ->
          new Paper.Commence(id, target, from(event), day(event, "formalFrom"));
      case "publication-recorded.v1" ->
          new Paper.Publish(
              id,
              Objects.requireNonNull(decisionIds.get(event.path("decision").asString())),
              days.number(event.path("publishedOn")),
              days.number(event.path("formalFrom")));
      case "decision-corrected.v1" ->
          new Paper.Amend(
              id,
              Objects.requireNonNull(decisionIds.get(event.path("decision").asString())),
              instrument(event.at("/result/instrument")));
      case "coverage-stated.v1" ->
          new Paper.Cover(id, from(event), day(event, "until"), kinds(event));
      case "no-country-policy-declared.v1" ->
          new Paper.Declare(id, from(event), day(event, "until"));
      case "area-registered.v1" -> areas.registered(id, event.path("area"));
      case "area-succeeded.v1" -> areas.succeeded(id, event.path("succession"), days);
      default -> put(id, event);
    };
  }

  private Act put(int id, JsonNode event) {
    var lane = lanes.get(lane(event));
    if (lane == null) {
      throw new AssertionError("The painter does not know this event: " + event);
    }
    return new Paper.Put(id, lane, rectangle(event), type(event).contains("extended"));
  }

  private Rectangle rectangle(JsonNode fact) {
    var type = type(fact);
    var paint = paint(type);
    return new Rectangle(
        paint,
        start(fact, "from", "fromClaims"),
        day(fact, "until"),
        start(fact, "formalFrom", "formalFromClaims"),
        fact.path("overrules").asBoolean(false),
        fact.path("onlyThese").asBoolean(false),
        fact.at("/remarks/noFormalAct").asBoolean(false),
        paint == Paint.SET ? number(fact.path("value")) : 0);
  }

  private static Paint paint(String type) {
    if (type.equals("none-stated.v1")) {
      return Paint.NONE;
    }
    return type.contains("-ended.") || type.contains("-withdrawn.") ? Paint.END : Paint.SET;
  }

  private int number(JsonNode value) {
    if (!values.contains(value)) {
      values.add(value);
    }
    return values.indexOf(value);
  }

  /** The keys that are there are stated, null included. */
  private static Stated stated(JsonNode replacement) {
    return new Stated(
        Stream.of("from", "fromClaims", "fromNotAfter", "startUnknown").anyMatch(replacement::has),
        replacement.has("until")
            || replacement.has("plannedUntil")
            || replacement.has("plannedUntilUnknown"),
        replacement.has("formalFrom") || replacement.has("formalFromClaims"),
        replacement.has("overrules"),
        replacement.has("onlyThese"),
        replacement.has("noFormalAct"),
        true);
  }

  private Start start(JsonNode fact, String from, String claims) {
    if (fact.has(claims)) {
      var claimed = new ArrayList<Integer>();
      fact.path(claims).forEach(claim -> claimed.add(days.number(claim.path("from"))));
      return Start.claimed(claimed);
    }
    if (from.equals("from") && fact.has("fromNotAfter")) {
      return Start.within(days.number(fact.path("fromNotAfter")), day(fact, "fromNotBefore"));
    }
    var day = day(fact, from);
    return day == null ? Start.UNKNOWN : Start.on(day);
  }

  private static List<String> kinds(JsonNode event) {
    var kinds = new ArrayList<String>();
    event.path("kinds").forEach(kind -> kinds.add(kind.asString()));
    return List.copyOf(kinds);
  }

  private int from(JsonNode event) {
    return days.number(event.path("from"));
  }

  private @Nullable Integer day(JsonNode json, String name) {
    var day = json.path(name);
    return day.isMissingNode() || day.isNull() ? null : (Integer) days.number(day);
  }

  private static String type(JsonNode event) {
    return event.path("type").asString();
  }

  /** The number of a day as the painter has it. */
  int day(LocalDate day) {
    return days.number(day);
  }
}
