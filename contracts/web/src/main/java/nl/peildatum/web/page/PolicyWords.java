package nl.peildatum.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.decision.Groups;
import nl.peildatum.json.Json;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;
import tools.jackson.databind.JsonNode;

/**
 * The subject, days and reading of a change in the words of the pages, short enough for a row.
 *
 * @param areas gives the areas that have a name; another area is shown by its id
 * @param groups names of groups, by their folded ids; another is shown by its id
 */
public record PolicyWords(
    PageTexts texts, Function<AreaId, Optional<Area>> areas, Map<String, String> groups) {
  private static final int LONGEST_VALUE = 60;

  /** Members of a value that the subject or the days of the row say already. */
  private static final Set<String> SAID_ELSEWHERE =
      Set.of("group", "moratorium", "policy", "heading", "plannedUntil", "plannedUntilUnknown");

  /** What is presumed of an alternative is the gist of it. */
  private static final Comparator<Map.Entry<String, JsonNode>> PRESUMPTION_FIRST =
      Comparator.comparing(member -> !member.getKey().equals("presumption"));

  /** Words that show each group by its id. */
  public PolicyWords(PageTexts texts, Function<AreaId, Optional<Area>> areas) {
    this(texts, areas, Map.of());
  }

  /** Words with the names of the areas that every register has of a country from the start. */
  public static PolicyWords ofCountry(PageTexts texts, String country) {
    var code = CountryCode.parse(country);
    return new PolicyWords(
        texts, id -> code.flatMap(of -> InitialGazetteer.iso3166().byId(of, id)));
  }

  /** The kind and the subject of a lane. */
  public String lane(Lane lane) {
    return lane(lane.kind(), Json.MAPPER.valueToTree(lane.subject()));
  }

  /** The kind and the subject of a lane. */
  public String lane(String kind, JsonNode subject) {
    return kind(kind) + ", " + subject(subject);
  }

  public String subject(JsonNode subject) {
    var parts = new ArrayList<String>();
    if (subject.has("origin") || subject.has("target")) {
      parts.add(place(subject, "origin"));
      parts.add(place(subject, "target"));
    }
    text(subject, "label").ifPresent(parts::add);
    text(subject, "group")
        .ifPresent(
            group ->
                parts.add(
                    texts.text("subject.group", groups.getOrDefault(Groups.folded(group), group))));
    text(subject, "area").map(this::area).ifPresent(parts::add);
    return parts.isEmpty() ? texts.text("subject.whole") : String.join(", ", parts);
  }

  private String place(JsonNode subject, String member) {
    var abroad = text(subject.path(member), "country");
    return abroad
        .map(texts::country)
        .or(() -> text(subject, member).map(this::area))
        .map(place -> texts.text("subject." + member, place))
        .orElseGet(() -> texts.text("subject." + member + ".any"));
  }

  private String area(String id) {
    return AreaId.parse(id).flatMap(areas).map(Area::name).orElse(id);
  }

  /**
   * The kinds of policy that a change is about, of which the answer has one, some, or none where it
   * is about all.
   */
  public String kinds(JsonNode change) {
    if (change.has("kind")) {
      return kind(change.path("kind").asString(""));
    }
    var named = change.path("kinds").valueStream().map(kind -> kind.asString("")).toList();
    var others =
        Kinds.found().all().stream().map(Kind::name).filter(kind -> !named.contains(kind)).toList();
    if (named.isEmpty() || others.isEmpty()) {
      return texts.text("kind.all");
    }
    return others.size() < named.size() ? texts.text("kind.all.but", kinds(others)) : kinds(named);
  }

  private String kinds(List<String> names) {
    return names.stream().map(this::kind).collect(Collectors.joining(", "));
  }

  private String kind(String name) {
    return texts.text("kind." + name);
  }

  /** The days of a change: from inclusive, until exclusive, both absent where there is no bound. */
  public Wording days(JsonNode change) {
    var from = text(change, "from").map(LocalDate::parse);
    var last = text(change, "until").map(until -> LocalDate.parse(until).minusDays(1));
    var first = from.map(texts::day);
    if (from.isPresent() && from.equals(last)) {
      return Wording.of("importing.days.one", first.get());
    }
    return last.map(texts::day)
        .map(
            end ->
                first
                    .map(begin -> Wording.of("importing.days", begin, end))
                    .orElseGet(() -> Wording.of("importing.days.before", end)))
        .orElseGet(
            () ->
                first
                    .map(begin -> Wording.of("importing.days.open", begin))
                    .orElseGet(() -> Wording.of("importing.days.all")));
  }

  /** The status, and the value if there is one. */
  public String reading(JsonNode reading) {
    var status = texts.text(StatusName.keyOf(reading));
    var value = value(reading.path("value"));
    return value.isEmpty() || value.equals(status) ? status : status + " (" + value + ")";
  }

  /** The members of a value that its subject and days do not say. */
  public String value(JsonNode members) {
    var value =
        members
            .propertyStream()
            .filter(member -> !SAID_ELSEWHERE.contains(member.getKey()))
            .filter(member -> !member.getValue().isBoolean() || member.getValue().asBoolean())
            .sorted(PRESUMPTION_FIRST)
            .map(member -> shown(member.getKey(), member.getValue()))
            .collect(Collectors.joining(", "));
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE - 1) + "…" : value;
  }

  /** The name of a flag that is set, such as that there is nothing special; else the value. */
  private String shown(String name, JsonNode value) {
    if (value.isNumber()) {
      return texts.found("count." + name, value.asInt()).orElseGet(value::toString);
    }
    return value.isBoolean() ? texts.found("field." + name).orElse(name) : shown(value);
  }

  /** A value in words: a day written out, a code by its name. */
  public String shown(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(this::shown).collect(Collectors.joining("; "));
    }
    if (value.isObject()) {
      return text(value, "name").or(() -> text(value, "id")).orElseGet(value::toString);
    }
    var written = value.asString("");
    return JsonDays.isDay(written)
        ? texts.day(LocalDate.parse(written))
        : CodeWords.of(written, texts);
  }

  private static Optional<String> text(JsonNode node, String member) {
    return Optional.of(node.path(member)).filter(JsonNode::isString).map(JsonNode::asString);
  }
}
