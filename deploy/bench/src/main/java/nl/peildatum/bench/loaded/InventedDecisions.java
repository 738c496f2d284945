package nl.peildatum.bench.loaded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.bench.product.GazetteerCountries;
import nl.peildatum.json.Json;
import nl.peildatum.record.CountryRecord;

/**
 * Decision files about one country, invented from a seed, with one fact each. Every area has a lane
 * for its designation and one for its relocation alternative; four lanes hold for the whole
 * country. Seven in ten facts are Sets until further notice, the others Sets with an end, Ends,
 * corrections, retractions and annulments. Most start within 60 days of the decision; one in twelve
 * is about a day drawn from the whole period.
 */
public final class InventedDecisions implements DecisionFileSource {
  /** First day on which a decision may be taken. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);

  /** Number of days over which the decisions are spread. */
  public static final int SPAN_DAYS = 5_000;

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  /**
   * A lane, and the acts that change it.
   *
   * @param set members of the act that sets it, as JSON
   * @param end members of the act that ends it, as JSON
   * @param revisable the sequences of the facts without a stated end that a revision may still
   *     target
   */
  private record Lane(String set, String end, List<Long> revisable) {
    Lane(String set, String end) {
      this(set, end, new ArrayList<>());
    }
  }

  private final SplittableRandom random;
  private final String country;
  private final List<String> areas;
  private final List<String> registeredAreas;
  private final List<Lane> lanes;
  private final int decisions;
  private int decided;

  /**
   * @param areaCount how many areas have policy; as many as the gazetteer lacks are registered by
   *     the first decision
   */
  public InventedDecisions(String country, int decisions, int areaCount) {
    this.country = country;
    this.decisions = decisions;
    random = new SplittableRandom(country.hashCode());
    var known = GazetteerCountries.areaIds(country);
    var present = known.subList(0, Math.min(known.size(), areaCount));
    registeredAreas =
        IntStream.range(present.size(), areaCount).mapToObj(number -> "streek-" + number).toList();
    areas = Stream.concat(present.stream(), registeredAreas.stream()).toList();
    lanes = Stream.concat(areaLanes(), countryLanes()).toList();
  }

  /** Returns the ids of the areas with policy. */
  public List<String> areas() {
    return areas;
  }

  private Stream<Lane> areaLanes() {
    return IntStream.range(0, areas.size())
        .boxed()
        .flatMap(at -> Stream.of(designation(areas.get(at)), alternative(at)));
  }

  private static Lane designation(String area) {
    return new Lane(
        """
        "type":"DesignateRegion15c","areas":["%s"],"level":"EXCEPTIONAL","scheme":"PRE_2024"\
        """
            .formatted(area),
        "\"type\":\"LiftRegion15c\",\"areas\":[\"" + area + "\"]");
  }

  private Lane alternative(int at) {
    var about =
        "\"origins\":[\"%s\"],\"target\":\"%s\""
            .formatted(areas.get(at), areas.get((at + 1) % areas.size()));
    return new Lane(
        """
        "type":"SetRelocationAlternative",%s,"threat":"SERIOUS_HARM_15C_ONLY",\
        "presumption":"IN_PRINCIPLE_PRESENT"\
        """
            .formatted(about),
        "\"type\":\"WithdrawRelocationAlternative\"," + about);
  }

  private static Stream<Lane> countryLanes() {
    return Stream.of(
        group("journalists"),
        group("converts"),
        heading("STATE_PROTECTION"),
        heading("ARTICLE_1F"));
  }

  private static Lane group(String id) {
    var about = "\"policy\":\"RISK_PROFILE\",\"group\":{\"id\":\"%s\",\"name\":\"%s\"}";
    return new Lane(
        "\"type\":\"SetGroupPolicy\"," + about.formatted(id, id),
        "\"type\":\"EndGroupPolicy\"," + about.formatted(id, id));
  }

  private static Lane heading(String code) {
    return new Lane(
        "\"type\":\"SetHeading\",\"heading\":\"%s\",\"text\":\"Invented.\"".formatted(code),
        "\"type\":\"EndHeading\",\"heading\":\"%s\"".formatted(code));
  }

  @Override
  public Map<String, Object> next(CountryRecord recorded) {
    var number = decided++;
    if (number == 0 && !registeredAreas.isEmpty()) {
      return registration();
    }
    var late = random.nextInt(12) == 0;
    var on =
        FIRST_DAY.plusDays(
            late ? random.nextInt(SPAN_DAYS) : (long) SPAN_DAYS * number / decisions);
    var lane = lanes.get(random.nextInt(lanes.size()));
    var dice = lane.revisable().isEmpty() ? 0 : random.nextInt(100);
    return dice < 91
        ? statement(lane, dice, on, recorded.head() + 2)
        : revision(lane, dice, on, recorded);
  }

  private Map<String, Object> registration() {
    var acts =
        registeredAreas.stream()
            .map(
                id ->
                    """
                    {"type":"RegisterArea","area":{"id":"%s","name":"%s","type":"REGION"}}\
                    """
                        .formatted(id, id.replace("streek-", "Streek ")))
            .collect(Collectors.joining(","));
    return file("REGISTER", TODAY, acts);
  }

  private Map<String, Object> statement(Lane lane, int dice, LocalDate on, long sequence) {
    var from = on.plusDays(random.nextInt(60));
    var until = dice < 70 || dice >= 84 ? null : from.plusDays(random.nextInt(20, 400));
    if (until == null) {
      lane.revisable().add(sequence);
    }
    return file(
        "KAMERBRIEF",
        on,
        "{%s,\"from\":\"%s\"%s}"
            .formatted(
                dice < 84 ? lane.set() : lane.end(),
                from,
                until == null ? "" : ",\"until\":\"" + until + '"'));
  }

  private Map<String, Object> revision(Lane lane, int dice, LocalDate on, CountryRecord recorded) {
    var target = lane.revisable().remove(random.nextInt(lane.revisable().size()));
    if (dice >= 98) {
      return file(
          "RULING",
          on,
          """
          {"type":"Annul","facts":[%d],"from":"%s","ruling":0}\
          """
              .formatted(target, on));
    }
    if (dice >= 96) {
      return file("DATA_CORRECTION", TODAY, "{\"type\":\"Retract\",\"fact\":" + target + '}');
    }
    lane.revisable().add(recorded.head() + 2);
    return file(
        "DATA_CORRECTION",
        TODAY,
        """
        {"type":"Correct","fact":%d,"ground":"A slip.","replacement":{"from":"%s"}}\
        """
            .formatted(target, on.plusDays(random.nextInt(60))));
  }

  private Map<String, Object> file(String instrument, LocalDate on, String acts) {
    var source =
        instrument.equals("RULING")
            ? "\"type\":\"RULING\",\"role\":\"TRIGGER\",\"caseNumber\":\"NL22.%d\",\"date\":\"%s\""
            : "\"type\":\"KAMERSTUK\",\"role\":\"BASIS\",\"citation\":\"00 000, nr."
                + " %d\",\"date\":\"%s\"";
    return Json.object(
        """
        {"country":"%s","decisionId":"%s-loaded-%d",
         "instrument":{"type":"%s","title":"Invented for a benchmark","decidedOn":"%s"},
         "sources":[{%s}],"acts":[%s]}
        """
            .formatted(
                country,
                country.toLowerCase(Locale.ROOT),
                decided,
                instrument,
                on,
                source.formatted(1 + decided % 9_999, on),
                acts)
            .getBytes(UTF_8));
  }
}
