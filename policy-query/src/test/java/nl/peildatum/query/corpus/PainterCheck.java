package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.area.CountryCode;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.query.corpus.PaintedCountry.Court;
import nl.peildatum.query.corpus.PaintedCountry.From;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds answers against the naive painter: status, deciding fact, value, run and neighbouring
 * changes of each lane and area, whatever sort of answer shows them.
 */
final class PainterCheck {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Set<String> STANDS = Set.of("IN_FORCE", "DISPUTED", "UNCERTAIN");
  private static final int LONGEST = 600;

  /** Members of a value that the page derives when they were not recorded. */
  private static final Set<String> DERIVED = Set.of("stillToBeTested");

  private final List<FrozenAnswer> answers;
  private final Map<String, PaintedCountry> countries = new TreeMap<>();
  private final Map<String, Integer> compared = new TreeMap<>();

  /**
   * @param stored of one or more countries, in sequence for each
   */
  PainterCheck(List<String> stored, List<FrozenAnswer> answers) {
    this.answers = List.copyOf(answers);
    var events = stored.stream().map(JSON::readTree).toList();
    var asked = answers.stream().flatMap(PainterCheck::asked).toList();
    events.stream()
        .collect(Collectors.groupingBy(event -> event.path("country").asString()))
        .forEach(
            (code, own) ->
                countries.put(
                    code, new PaintedCountry(new CountryCode(code), own, asked.stream())));
  }

  /** Texts that name the days about which somebody asks. */
  private static Stream<String> asked(FrozenAnswer answer) {
    var body =
        Questions.kind(answer.path()).equals("assessments") ? JSON.readTree(answer.body()) : null;
    return body == null || !body.has("receipt")
        ? Stream.of(answer.path(), answer.body())
        : Stream.of(answer.path(), answer.body(), sealed(body));
  }

  /** How much of each sort of answer was compared. */
  Map<String, Integer> compared() {
    return compared;
  }

  /** Where the painter says otherwise, in words. */
  List<String> differences() {
    return answers.stream().flatMap(answer -> differences(answer).stream()).toList();
  }

  /** None for what the painter does not paint. */
  private List<String> differences(FrozenAnswer frozen) {
    var body = JSON.readTree(frozen.body());
    var kind = Questions.kind(frozen.path());
    var told =
        switch (kind) {
          case "area" -> area(body, body, kinds(frozen.path()));
          case "policy" -> policy(body, kinds(frozen.path()));
          case "timeline" -> timeline(body, frozen.path());
          case "assessments" -> assessment(body);
          case "comparison" -> comparison(body);
          case "changes" -> changes(body);
          case "sources" -> sources(body);
          default -> List.<String>of();
        };
    return told.stream()
        .map(line -> line.substring(0, Math.min(line.length(), LONGEST)))
        .map(line -> frozen.question() + "\n    " + line)
        .toList();
  }

  private void count(String what) {
    compared.merge(what, 1, Integer::sum);
  }

  private static Set<String> kinds(String path) {
    return Stream.of(path.substring(path.indexOf('?') + 1).split("&"))
        .filter(parameter -> parameter.startsWith("kind="))
        .flatMap(parameter -> Stream.of(parameter.substring(5).split(",")))
        .collect(Collectors.toSet());
  }

  private PaintedCountry country(JsonNode body) {
    var code = body.path("country").asString();
    return Objects.requireNonNull(countries.get(code), code);
  }

  private static From from(JsonNode body, JsonNode head, long sequence) {
    return new From(
        sequence,
        head.path("basis").asString().equals("FORMAL"),
        body.path("bekendOp").stringValue(null),
        court(body, head));
  }

  /** Of an element of a case on appeal whose contested decision is dated. */
  private static @Nullable Court court(JsonNode element, JsonNode question) {
    var contested = question.at("/dates/decision").stringValue(null);
    return contested != null && LEAVES_OUT.contains(element.path("option").stringValue(""))
        ? new Court(contested, element.path("geldigOp").asString())
        : null;
  }

  private static long sequence(JsonNode body) {
    return body.path("sequence").longValue();
  }

  /** Every subject of which somebody from the area hears. */
  private List<String> area(JsonNode body, JsonNode head, Set<String> kinds) {
    var country = country(head);
    var painter = country.from(from(body, head, sequence(body)));
    var day = country.day(body.path("geldigOp").asString());
    var area = country.areas().written(head.at("/area/id").asString(""));
    var answers = elements(body.path("answers")).toList();
    if (!head.has("area") && !isOfUnknownPlace(answers)) {
      return List.of();
    }
    var differs = new ArrayList<String>();
    var painted = new HashMap<String, Seen.FromArea>();
    var ofNoLane = new ArrayList<Seen.FromArea>();
    for (var heard : painter.readFromArea(area, day)) {
      if (heard.lane() == null) {
        ofNoLane.add(heard);
      } else {
        painted.put(country.lane(heard.lane()), heard);
      }
    }
    painted.keySet().removeIf(lane -> !kinds.isEmpty() && !kinds.contains(lane.split(" ")[0]));
    for (var answer : answers) {
      var expected = painted.remove(RecordOnPaper.lane(answer));
      if (expected == null) {
        expected = saidAs(country, answer, ofNoLane);
      }
      var seen =
          expected == null
              ? painter.readOfNone(answer.path("kind").asString(), day)
              : expected.seen();
      differs.addAll(entry(country, answer, seen, "area"));
      if (expected != null && !lineage(answer).equals(lineage(country, expected))) {
        differs.add(RecordOnPaper.lane(answer) + " is reached otherwise");
      }
    }
    painted.keySet().forEach(lane -> differs.add("not heard, but painted: " + lane));
    var beside = painter.readBeside(area, day);
    if (body.equals(head)) {
      differs.addAll(beside(country, body, beside, kinds));
    } else {
      differs.addAll(otherAreas(country, body, beside));
    }
    return differs;
  }

  /** Lanes of areas that somebody from the area may be from as well. */
  private List<String> beside(
      PaintedCountry country, JsonNode body, List<Seen.Beside> painted, Set<String> kinds) {
    var differs = new ArrayList<String>();
    var expected = new HashMap<String, List<Seen.Beside>>();
    for (var other : painted) {
      expected
          .computeIfAbsent(
              country.lane(Objects.requireNonNull(other.heard().lane())), lane -> new ArrayList<>())
          .add(other);
    }
    expected.keySet().removeIf(lane -> !kinds.isEmpty() && !kinds.contains(lane.split(" ")[0]));
    for (var told : elements(body.path("mayAlsoBear")).toList()) {
      var others = expected.getOrDefault(RecordOnPaper.lane(told), List.of());
      var other =
          others.stream()
              .filter(painting -> lineage(told).equals(lineage(country, painting.heard())))
              .filter(
                  painting ->
                      told.at("/area/id").asString().equals(country.areas().id(painting.area())))
              .findFirst()
              .orElse(null);
      differs.addAll(
          other == null
              ? List.of("not painted: " + told)
              : entry(country, told, other.heard().seen(), "may also bear"));
      if (other != null) {
        others.remove(other);
      }
    }
    expected.forEach(
        (lane, others) ->
            others.forEach(other -> differs.add("may also bear, but is not told: " + lane)));
    return differs;
  }

  /** An assessment names the areas of which policy may bear as well. */
  private List<String> otherAreas(
      PaintedCountry country, JsonNode element, List<Seen.Beside> painted) {
    var expected =
        painted.stream()
            .filter(other -> STANDS.contains(other.heard().seen().status()))
            .map(other -> country.areas().id(other.area()))
            .collect(Collectors.toCollection(TreeSet::new));
    var told =
        elements(element.path("notes"))
            .filter(note -> note.path("code").asString().equals("OTHER_AREAS_MAY_BEAR"))
            .map(note -> note.path("detail").asString())
            .toList();
    count("other areas");
    return told.isEmpty() == expected.isEmpty()
            && told.stream().allMatch(detail -> detail.contains(String.join(", ", expected)))
        ? List.of()
        : List.of("other areas %s, painted %s".formatted(told, expected));
  }

  private static boolean isOfUnknownPlace(List<JsonNode> answers) {
    return answers.stream().anyMatch(a -> a.path("status").asString().equals("PLACE_UNKNOWN"));
  }

  /** What is painted of a subject that no lane says anything of on the day. */
  private Seen.@Nullable FromArea saidAs(
      PaintedCountry country, JsonNode answer, List<Seen.FromArea> ofNoLane) {
    return ofNoLane.stream()
        .filter(heard -> lineage(answer).equals(lineage(country, heard)))
        .filter(heard -> entry(country, answer, heard.seen(), "area").isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** Art. 83: a court leaves decisions out. */
  private static final Set<String> LEAVES_OUT =
      Set.of("AT_HEARING", "AT_RULING", "AT_DISTRICT_COURT_RULING");

  /** Each day that counts in the case, as from the case's own area; its receipt says where. */
  private List<String> assessment(JsonNode body) {
    var question = (ObjectNode) JSON.readTree(sealed(body));
    if (question.has("area")) {
      question.set("area", JSON.createObjectNode().set("id", question.path("area")));
    }
    return elements(body.path("elements"))
        .filter(element -> element.has("geldigOp"))
        .flatMap(element -> area(element, question, Set.of()).stream())
        .toList();
  }

  /** What the receipt of an assessment holds. */
  private static String sealed(JsonNode body) {
    var sealed = body.path("receipt").asString().split("\\.")[1];
    return new String(Base64.getUrlDecoder().decode(sealed), UTF_8);
  }

  private static List<String> lineage(JsonNode answer) {
    return elements(answer.path("lineage"))
        .map(step -> step.path("area").asString() + " " + step.path("kind").asString())
        .toList();
  }

  private static List<String> lineage(PaintedCountry country, Seen.FromArea heard) {
    return heard.lineage().stream()
        .map(step -> country.areas().id(step.area()) + " " + step.kind())
        .toList();
  }

  /** Every lane of the country about which something was recorded, or the absence of them all. */
  private List<String> policy(JsonNode body, Set<String> kinds) {
    var country = country(body);
    var painter = country.from(from(body, body, sequence(body)));
    var day = country.day(body.path("geldigOp").asString());
    var differs = new ArrayList<String>();
    var told = new HashSet<Integer>();
    for (var answer : elements(body.path("answers")).toList()) {
      var lane = country.lane(answer);
      told.add(lane);
      differs.addAll(
          lane < 0
              ? List.of("not on paper: " + answer)
              : entry(country, answer, painter.read(lane, day), "policy"));
    }
    if (body.has("absence")) {
      var kind = kinds.size() == 1 ? kinds.iterator().next() : "REGION_15C";
      var none = painter.readOfNone(kind, day);
      differs.addAll(reading(country, body.path("absence"), none.reading(), "absence"));
    }
    country
        .lanes()
        .filter(lane -> painter.hasLiveFact(lane) && !told.contains(lane))
        .filter(lane -> kinds.isEmpty() || kinds.contains(country.lane(lane).split(" ")[0]))
        .forEach(lane -> differs.add("not answered, but painted: " + country.lane(lane)));
    return differs;
  }

  /** Each run of days, cut as it was asked for. */
  private List<String> timeline(JsonNode body, String path) {
    var country = country(body);
    var painter = country.from(from(body, body, sequence(body)));
    var differs = new ArrayList<String>();
    var told = new HashSet<Integer>();
    for (var of : elements(body.path("lanes")).toList()) {
      var lane = country.lane(of);
      told.add(lane);
      var runs = painter.timeline(lane);
      var segments = elements(of.path("segments")).toList();
      var cut = path.contains("until=");
      if (!cut && runs.size() != segments.size()) {
        differs.add("%s has %d runs".formatted(country.lane(lane), runs.size()));
      }
      for (var segment : segments) {
        var run = runs.stream().filter(r -> overlaps(country, r, segment)).toList();
        if (run.size() != 1) {
          differs.add("%s: no single run as %s".formatted(country.lane(lane), segment));
          continue;
        }
        var painted = run.getFirst();
        var reading = new Seen.Reading(painted.status(), painted.fact(), painted.value());
        differs.addAll(reading(country, segment, reading, "segment"));
        if (!cut) {
          days(country, segment, painted.from(), painted.until(), differs);
        }
      }
    }
    var kinds = kinds(path);
    country
        .lanes()
        .filter(lane -> painter.hasLiveFact(lane) && !told.contains(lane))
        .filter(lane -> kinds.isEmpty() || kinds.contains(country.lane(lane).split(" ")[0]))
        .forEach(lane -> differs.add("no timeline of " + country.lane(lane)));
    return differs;
  }

  private static boolean overlaps(PaintedCountry country, Seen.Run run, JsonNode segment) {
    var from = segment.path("from").stringValue("0000-01-01");
    var until = segment.path("until").stringValue("9999-12-31");
    var runFrom = Objects.requireNonNullElse(country.days().text(run.from()), "0000-01-01");
    var runUntil = Objects.requireNonNullElse(country.days().text(run.until()), "9999-12-31");
    return runFrom.compareTo(until) < 0 && from.compareTo(runUntil) < 0;
  }

  private static void days(
      PaintedCountry country,
      JsonNode said,
      @Nullable Integer from,
      @Nullable Integer until,
      List<String> differs) {
    var painted = country.days().text(from) + " to " + country.days().text(until);
    var told = said.path("from").stringValue(null) + " to " + said.path("until").stringValue(null);
    if (!painted.equals(told)) {
      differs.add("%s runs from %s, painted from %s".formatted(said, told, painted));
    }
  }

  /** Both sides of what is told to differ, and nothing left out that reads otherwise. */
  private List<String> comparison(JsonNode body) {
    var country = country(body);
    var other = body.path("other");
    var one = country.from(from(body, body, sequence(body)));
    var two = country.from(from(body, body, sequence(other)));
    var day = country.day(body.path("geldigOp").asString());
    var otherDay = country.day(other.path("geldigOp").asString());
    var differs = new ArrayList<String>();
    for (var difference : elements(body.path("differences")).toList()) {
      var lane = country.lane(difference);
      differs.addAll(
          reading(country, difference.path("one"), one.reading(lane, day), "comparison"));
      differs.addAll(
          reading(country, difference.path("other"), two.reading(lane, otherDay), "comparison"));
    }
    return differs;
  }

  /** What was and what is on the first day of each change. */
  private List<String> changes(JsonNode body) {
    var differs = new ArrayList<String>();
    for (var change : elements(body.path("changes")).toList()) {
      var country = country(change);
      var at = country.sequenceBy(body.path("beschikbaarOp").asString());
      var painter = country.from(from(body, body, at));
      var lane = country.lane(change);
      var day = country.day(change.path("on").asString());
      if (lane >= 0) {
        differs.addAll(
            reading(country, change.path("before"), painter.reading(lane, day - 1), "change"));
        differs.addAll(
            reading(country, change.path("after"), painter.reading(lane, day), "change"));
      }
    }
    return differs;
  }

  private List<String> sources(JsonNode body) {
    var differs = new ArrayList<String>();
    for (var decision : elements(body.path("decisions")).toList()) {
      var country = country(decision);
      var at = country.sequenceBy(body.path("beschikbaarOp").asString());
      var painter = country.from(from(body, body, at));
      var day = country.day(body.path("geldigOp").asString());
      for (var lane : elements(decision.path("lanes")).toList()) {
        var painted = read(painter, country.lane(lane), day);
        if (painted != null && !painted.status().equals(lane.path("status").asString())) {
          differs.add("%s, painted %s".formatted(lane, painted.status()));
        }
        count("source");
      }
    }
    return differs;
  }

  private static @Nullable Seen read(Painter painter, int lane, int day) {
    return lane < 0 ? null : painter.read(lane, day);
  }

  /** An entry with its run and its neighbours. */
  private List<String> entry(PaintedCountry country, JsonNode answer, Seen seen, String what) {
    var differs = new ArrayList<>(reading(country, answer, seen.reading(), what));
    if (!seen.status().equals("PLACE_UNKNOWN")) {
      days(country, answer, seen.from(), seen.until(), differs);
      differs.addAll(turn(country, answer.path("previousChange"), seen.previous()));
      differs.addAll(turn(country, answer.path("nextChange"), seen.next()));
      said("endedOn", answer, country.days().text(seen.on()), differs);
      said("by", answer, seen.by(), differs);
    }
    return differs;
  }

  private static void said(
      String member, JsonNode answer, @Nullable String painted, List<String> differs) {
    var told = answer.path(member).stringValue(null);
    if (!Objects.equals(told, painted)) {
      differs.add("%s of %s, painted %s".formatted(member, answer, painted));
    }
  }

  private List<String> turn(PaintedCountry country, JsonNode told, Seen.@Nullable Turn painted) {
    if (painted == null || told.isNull() || told.isMissingNode()) {
      var none = painted == null && (told.isNull() || told.isMissingNode());
      return none ? List.of() : List.of("a neighbour %s, painted %s".formatted(told, painted));
    }
    var differs =
        new ArrayList<>(
            reading(
                country,
                told,
                new Seen.Reading(painted.status(), painted.fact(), painted.value()),
                "neighbour"));
    if (!Objects.equals(told.path("on").stringValue(null), country.days().text(painted.on()))) {
      differs.add("%s, painted on %s".formatted(told, country.days().text(painted.on())));
    }
    return differs;
  }

  private List<String> reading(
      PaintedCountry country, JsonNode told, Seen.Reading painted, String what) {
    count(what);
    var fact = told.at("/fact/sequence");
    var sequence = fact.isMissingNode() ? null : (Integer) fact.intValue();
    var same =
        told.path("status").asString().equals(painted.status())
            && Objects.equals(sequence, painted.fact())
            && sameValue(country, told.path("value"), painted.value());
    return same ? List.of() : List.of("%s, painted %s".formatted(told, painted));
  }

  private static boolean sameValue(
      PaintedCountry country, JsonNode told, @Nullable Integer painted) {
    if (painted == null || told.isMissingNode()) {
      return painted == null && told.isMissingNode();
    }
    var recorded = country.value(painted);
    return recorded.propertyStream().allMatch(m -> m.getValue().equals(told.path(m.getKey())))
        && told.propertyNames().stream()
            .allMatch(name -> recorded.has(name) || DERIVED.contains(name));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
