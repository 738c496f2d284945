package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toList;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.law.painter.PlaceTable;
import nl.peildatum.query.sources.SourceParameters;

/** Questions whose answers are final, around the days, places and decisions of a record. */
final class Questions {
  private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");
  private static final Pattern PLACE =
      Pattern.compile("\"(?:area|origin|target)\":\"([a-z0-9-]+)\"");
  private static final Pattern NAMED =
      Pattern.compile(
          "\"(?:caseNumber|ecli|citation|paragraph|jci|celex|title)\":\"([^\"\\\\]+)\"");
  private static final InitialGazetteer GAZETTEER = InitialGazetteer.iso3166();

  /** The same record gives the same questions. */
  private final Random random = new Random(1);

  private final List<RecordedEvent> events;
  private final List<CountryCode> countries;
  private final List<LocalDate> days;
  private final List<String> stored;
  private final List<String> sources;

  Questions(List<String> stored, List<RecordedEvent> events) {
    this.stored = stored;
    this.events = events;
    countries = events.stream().map(event -> event.envelope().country()).distinct().toList();
    days = days(stored);
    sources = sources(stored);
  }

  /** Each source that is named, by each parameter that takes it, and one that nothing rests on. */
  private static List<String> sources(List<String> stored) {
    var written =
        stored.stream()
            .flatMap(line -> NAMED.matcher(line).results())
            .map(found -> found.group(1))
            .distinct()
            .sorted();
    return Stream.concat(written, Stream.of("NL99.99999"))
        .flatMap(
            text ->
                SourceParameters.names().stream()
                    .filter(name -> !SourceParameters.meant(name, text).isEmpty())
                    .map(name -> name + "=" + encoded(text)))
        .toList();
  }

  /** Each day that is named, the day before it, and days far from all. */
  private static List<LocalDate> days(List<String> stored) {
    var days = new TreeSet<>(List.of(LocalDate.of(1999, 12, 31), LocalDate.of(2099, 1, 1)));
    stored.stream()
        .flatMap(line -> DAY.matcher(line).results())
        .map(found -> LocalDate.parse(found.group(1)))
        .forEach(day -> days.addAll(List.of(day, day.minusDays(1))));
    return List.copyOf(days);
  }

  List<String> some(int count) {
    var some = new LinkedHashSet<String>();
    while (some.size() < count) {
      some.add(one());
    }
    return List.copyOf(some);
  }

  /** What is asked about: an area, a country, a timeline, sources and so on. */
  static String kind(String path) {
    var end = path.split("\\?", 2)[0];
    var last = end.substring(end.lastIndexOf('/') + 1);
    return end.contains("/areas/")
        ? "area"
        : last + (path.contains("axis=bekend") ? "-bekend" : "");
  }

  CountryCode country() {
    return any(countries);
  }

  LocalDate day() {
    return any(days);
  }

  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }

  private String one() {
    var country = any(countries);
    var start = "/v1/countries/" + country.inPath();
    return switch (random.nextInt(9)) {
      case 4 -> everywhere();
      case 5 -> start + "/comparison?geldigOp=" + any(days) + moment(country) + other(country);
      case 6 -> changes();
      case 7 ->
          random.nextBoolean()
              ? start + "/record?after=" + sequence(country) + "&" + known(country)
              : start + "/areas?geldigOp=" + any(days) + moment(country);
      case 0 -> start + "/policy?geldigOp=" + any(days) + moment(country);
      case 1 -> start + "/timeline?" + cut() + moment(country).substring(1);
      default ->
          start + "/areas/" + place(country) + "/policy?geldigOp=" + any(days) + moment(country);
    };
  }

  /** The other side of a comparison. */
  private String other(CountryCode country) {
    return "&otherGeldigOp=" + any(days) + "&otherSequence=" + sequence(country);
  }

  private String changes() {
    var known = "&beschikbaarOp=" + any(events).envelope().recordedAt();
    var ofOne = random.nextBoolean() ? "" : "&country=" + any(countries);
    if (random.nextInt(3) == 0) {
      return "/v1/changes?axis=bekend&from=" + any(events).envelope().recordedAt() + known + ofOne;
    }
    var from = any(days);
    var filter = random.nextInt(3) > 0 ? "" : "&bekendOp=" + any(days);
    return "/v1/changes?from=" + from + "&until=" + from.plusYears(1) + known + ofOne + filter;
  }

  /** Over all countries the moment is an instant. */
  private String everywhere() {
    var known = "beschikbaarOp=" + any(events).envelope().recordedAt();
    var filter = random.nextBoolean() ? "" : "&bekendOp=" + any(days);
    return random.nextInt(6) == 0
        ? "/v1/announcement-gaps?" + known + filter
        : "/v1/sources?" + any(sources) + "&geldigOp=" + any(days) + "&" + known + filter;
  }

  private String cut() {
    var from = any(days);
    return random.nextInt(3) > 0 ? "" : "from=" + from + "&until=" + from.plusYears(2) + "&";
  }

  private String moment(CountryCode country) {
    var filter = random.nextBoolean() ? "" : "&bekendOp=" + any(days);
    var kind = random.nextInt(10) > 0 ? "" : "&kind=" + any(kinds());
    return "&" + known(country) + "&basis=" + any(List.of("OPERATIONAL", "FORMAL")) + filter + kind;
  }

  private static List<String> kinds() {
    return Kinds.found().all().stream().map(Kind::name).toList();
  }

  /** By its sequence or its instant. */
  private String known(CountryCode country) {
    var sequence = sequence(country);
    if (sequence == 0 || random.nextInt(10) > 0) {
      return "sequence=" + sequence;
    }
    return "beschikbaarOp="
        + events.stream()
            .map(RecordedEvent::envelope)
            .filter(of -> of.country().equals(country) && of.sequence() == sequence)
            .findFirst()
            .orElseThrow()
            .recordedAt();
  }

  /** Before everything, or the end of a decision. */
  long sequence(CountryCode country) {
    var last =
        events.stream()
            .filter(event -> event.envelope().country().equals(country))
            .map(RecordedEvent::statement)
            .filter(DecisionRecorded.class::isInstance)
            .map(decision -> ((DecisionRecorded) decision).lastSequence())
            .toList();
    return random.nextInt(last.size() + 1) == 0 ? 0L : any(last);
  }

  /** An area of the record by its id, code or name, a place in one, or a place that is none. */
  private String place(CountryCode country) {
    return encoded(any(spellings(country)));
  }

  List<String> spellings(CountryCode country) {
    var ids =
        stored.stream()
            .flatMap(line -> PLACE.matcher(line).results())
            .map(found -> found.group(1))
            .distinct()
            .sorted()
            .toList();
    var spellings = new ArrayList<>(List.of("atlantis"));
    ids.stream()
        .flatMap(id -> GAZETTEER.find(country, id).stream())
        .flatMap(Questions::spellings)
        .forEach(spellings::add);
    ids.stream().filter(id -> GAZETTEER.find(country, id).isEmpty()).forEach(spellings::add);
    PlaceTable.of(country.value()).stream()
        .filter(place -> ids.contains(place.region()))
        .collect(Collectors.groupingBy(PlaceTable.Line::region, TreeMap::new, toList()))
        .values()
        .forEach(places -> spellings.add(places.getFirst().name()));
    return spellings;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static Stream<String> spellings(Area area) {
    var code = area.isoCode();
    return Stream.of(area.id().value(), area.name(), code == null ? area.name() : code);
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
