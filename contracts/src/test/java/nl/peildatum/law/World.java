package nl.peildatum.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.CountryCode;
import nl.peildatum.law.painter.Legend;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.PlaceTable;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The small world of the laws: a few subjects of each kind in Mali, five weeks around the 23-hour
 * day of 2023.
 */
public final class World {
  static final CountryCode MALI = new CountryCode("ML");
  static final LocalDate DAY_0 = LocalDate.of(2023, 3, 10);

  /**
   * By number; the first are known from the start, the others once they are registered. The last
   * are places of the table, found in their region until they are registered.
   */
  public static final List<String> AREAS =
      List.of(
          "gao",
          "menaka",
          "mopti",
          "bamako",
          "segou",
          "bandiagara",
          "koro",
          "douentza",
          "pays",
          "djenne",
          "ansongo",
          "tenenkou");

  public static final int FROM_THE_START = 5;

  /** No decision speaks of the last one: it keeps its region, and may lose its name. */
  static final List<Integer> IN_DECISIONS = IntStream.range(0, AREAS.size() - 1).boxed().toList();

  /** The other name of Koro is that of a place. */
  private static final Map<String, String> OTHER_NAMES = Map.of("koro", "Ténenkou");

  private static final String LABEL = "Dienstplicht";

  public static final List<Lane> LANES =
      List.of(
          region("gao"),
          region("menaka"),
          region("mopti"),
          lane("RELOCATION_ALTERNATIVE", "origin", "gao", "target", "bamako"),
          lane("RELOCATION_ALTERNATIVE", "origin", "mopti", "target", "segou"),
          lane("RELOCATION_ALTERNATIVE", "origin", "mopti", "target", "segou", "group", "women"),
          lane("DECISION_MORATORIUM"),
          lane("DECISION_MORATORIUM", "area", "mopti"),
          lane("DEPARTURE_MORATORIUM"),
          lane("DEPARTURE_MORATORIUM", "area", "mopti", "group", "converts"),
          lane("GROUP_PERSECUTION", "group", "converts"),
          lane("RISK_PROFILE", "area", "gao", "group", "converts"),
          lane("SYSTEMATIC_EXPOSURE", "group", "women"),
          lane("VULNERABLE_MINORITY", "area", "mopti", "group", "women"),
          heading("STATE_PROTECTION"),
          lane("MINORS_RECEPTION", "heading", "MINORS_RECEPTION", "area", "menaka"),
          heading("SAFE_COUNTRY"),
          heading("ARTICLE_1F"),
          lane("OTHER_HEADING", "heading", "OTHER", "label", LABEL),
          lane("OTHER_HEADING", "heading", "OTHER", "label", LABEL, "area", "mopti"),
          region("bandiagara"),
          region("koro"),
          region("douentza"),
          region("pays"),
          lane("RELOCATION_ALTERNATIVE", "origin", "bandiagara", "target", "segou"),
          lane("RELOCATION_ALTERNATIVE", "origin", "gao", "target", "douentza"),
          lane("DECISION_MORATORIUM", "area", "bandiagara"),
          lane("VULNERABLE_MINORITY", "area", "koro", "group", "women"),
          lane("STATE_PROTECTION", "heading", "STATE_PROTECTION", "area", "koro"),
          lane("OTHER_HEADING", "heading", "OTHER", "label", LABEL, "area", "bandiagara"),
          region("djenne"),
          lane("REGION_15C"));

  public static final Legend LEGEND = legend(places(), placesByOtherName());

  /** Of a country whose table has no such places: they are unknown until they are registered. */
  public static final Legend LEGEND_WITHOUT_PLACES = legend(Map.of(), placesByOtherName());

  /** Of a country where each place is another one, so that no area can take over its name. */
  public static final Legend LEGEND_WITH_OTHER_PLACES = legend(places(), Map.of());

  /** Their numbers in the order of lanes. */
  static final List<Integer> IN_ORDER = LANES.stream().sorted().map(LANES::indexOf).toList();

  /** That there is no such region in the whole country; nobody designates all of it. */
  public static final int NO_REGION = LANES.size() - 1;

  private World() {}

  private static Legend legend(
      Map<Integer, Integer> places, Map<Integer, Integer> placesByOtherName) {
    return new Legend(
        IntStream.range(0, LANES.size()).mapToObj(World::row).toList(),
        FROM_THE_START,
        List.of(AREAS.indexOf("pays")),
        List.of(AREAS.indexOf("bandiagara")),
        Map.of(),
        places,
        placesByOtherName);
  }

  private static Map<Integer, Integer> places() {
    return PlaceTable.of(MALI.value()).stream()
        .filter(line -> AREAS.contains(line.id()))
        .collect(
            Collectors.toUnmodifiableMap(
                line -> AREAS.indexOf(line.id()), line -> AREAS.indexOf(line.region())));
  }

  private static Map<Integer, Integer> placesByOtherName() {
    var table = PlaceTable.of(MALI.value());
    return OTHER_NAMES.keySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                area -> Paper.Call.otherName(AREAS.indexOf(area)),
                area ->
                    table.stream()
                        .filter(line -> line.isWritten(String.valueOf(OTHER_NAMES.get(area))))
                        .map(line -> AREAS.indexOf(line.id()))
                        .findFirst()
                        .orElseThrow()));
  }

  static Lane region(String area) {
    return lane("REGION_15C", "area", area);
  }

  private static Lane heading(String kind) {
    return lane(kind, "heading", kind);
  }

  private static Lane lane(String kind, String... subject) {
    var members = new TreeMap<String, String>();
    for (var i = 0; i < subject.length; i += 2) {
      members.put(subject[i], subject[i + 1]);
    }
    return Lane.of(kind, members);
  }

  private static Legend.Row row(int lane) {
    var beside = new TreeMap<>(LANES.get(lane).subject());
    var area = beside.remove(areaKey(kind(lane)));
    var named =
        Stream.of(area, beside.get("target"))
            .filter(java.util.Objects::nonNull)
            .map(AREAS::indexOf)
            .toList();
    return new Legend.Row(
        kind(lane),
        area == null ? Legend.EVERYWHERE : AREAS.indexOf(area),
        beside.toString(),
        named);
  }

  /** By which an area is found once a decision said so. */
  public static String otherName(int area) {
    return OTHER_NAMES.getOrDefault(AREAS.get(area), "Oud-" + AREAS.get(area));
  }

  /**
   * What somebody writes who asks for an area.
   *
   * @param number of the area, or of its other name
   */
  static String written(int number) {
    return number < AREAS.size() ? AREAS.get(number) : otherName(number - Paper.Call.otherName(0));
  }

  /** Of an area that is registered; who holds it tells where the vague one lies. */
  public static AreaType areaType(int area) {
    if (LEGEND.regions().contains(area)) {
      return AreaType.REGION;
    }
    return LEGEND.vague().contains(area) ? AreaType.CONTROL_AREA : AreaType.CITY;
  }

  /** What a lane is about beside its area, in the words of the legend. */
  public static String subject(Lane lane) {
    var beside = new TreeMap<>(lane.subject());
    beside.remove(areaKey(lane.kind()));
    return lane.kind() + " " + beside;
  }

  public static String areaKey(String kind) {
    return kind.equals("RELOCATION_ALTERNATIVE") ? "origin" : "area";
  }

  public static Lane lane(int number) {
    return LANES.get(number);
  }

  public static String kind(int lane) {
    return LANES.get(lane).kind();
  }

  public static boolean isRegion(int lane) {
    return Family.of(lane) == Family.REGION;
  }

  /** The lanes of a kind that are told apart by their area only, this one included. */
  public static List<Integer> alike(int lane) {
    var row = LEGEND.rows().get(lane);
    return IntStream.range(0, LANES.size())
        .filter(other -> LEGEND.rows().get(other).kind().equals(row.kind()))
        .filter(other -> LEGEND.rows().get(other).beside().equals(row.beside()))
        .boxed()
        .toList();
  }

  /** Whether an official text may say that there is no policy of this kind. */
  public static boolean canBeNone(int lane) {
    return switch (Family.of(lane)) {
      case REGION, MORATORIUM, GROUP -> true;
      case ALTERNATIVE -> false;
      case HEADING -> kind(lane).equals("SAFE_COUNTRY");
    };
  }

  static String name(int lane) {
    return name(LANES.get(lane));
  }

  static String name(Lane lane) {
    return lane.kind().equals("REGION_15C")
        ? String.valueOf(lane.subject().getOrDefault("area", "any region"))
        : lane.kind() + " " + lane.subject();
  }

  public static LocalDate date(int day) {
    return DAY_0.plusDays(day);
  }

  static @Nullable LocalDate dateOrNull(@Nullable Integer day) {
    return day == null ? null : date(day);
  }

  public static int day(LocalDate date) {
    return (int) (date.toEpochDay() - DAY_0.toEpochDay());
  }

  static @Nullable Integer dayOrNull(@Nullable LocalDate date) {
    return date == null ? null : day(date);
  }
}
