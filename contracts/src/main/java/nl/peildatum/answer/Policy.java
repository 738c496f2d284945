package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.AreaId;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Kind;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.KnownAreas;
import nl.peildatum.time.Lane;
import nl.peildatum.time.Stretches;
import org.jspecify.annotations.Nullable;

/** The questions people ask of a country's record as known: of the whole country, of one area. */
public final class Policy {
  private static final Comparator<MayBear> IN_ORDER =
      Comparator.comparing(other -> other.answer().lane());

  private Policy() {}

  /**
   * Every lane of which a live fact counts.
   *
   * @param day Europe/Amsterdam
   * @param kinds only these; empty = all
   */
  public static List<Answer> ofCountry(AsKnown known, LocalDate day, Set<String> kinds) {
    return ofCountryInTurn(known, day, kinds).toList();
  }

  /** The same, each answered when it is looked at. */
  public static Stream<Answer> ofCountryInTurn(AsKnown known, LocalDate day, Set<String> kinds) {
    return known.lanes().stream()
        .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
        .map(lane -> Answers.on(known, lane, day));
  }

  /** The last day before this one on which a lane changes: the first day of a stretch. */
  public static Optional<LocalDate> changeBefore(AsKnown known, LocalDate day, Set<String> kinds) {
    var dayBefore = day.minusDays(1);
    return stretches(known, kinds)
        .flatMap(stretches -> Stream.ofNullable(stretches.around(dayBefore).from()))
        .max(Comparator.naturalOrder());
  }

  /** The first day after this one on which a lane changes: the first day of a stretch. */
  public static Optional<LocalDate> changeAfter(AsKnown known, LocalDate day, Set<String> kinds) {
    return stretches(known, kinds)
        .flatMap(stretches -> Stream.ofNullable(stretches.around(day).until()))
        .min(Comparator.naturalOrder());
  }

  private static Stream<Stretches<Dated>> stretches(AsKnown known, Set<String> kinds) {
    return known.lanes().stream()
        .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
        .map(lane -> known.lane(lane).stretches());
  }

  /** The lane, whether anything was recorded about it or not. */
  public static Answer ofLane(AsKnown known, Lane lane, LocalDate day) {
    return Answers.on(known, lane, day);
  }

  /** What there is to say about a country of which no lane is in the answer. */
  public static Answer ofNoLane(AsKnown known, LocalDate day, String kind) {
    return Answers.on(known, Lane.of(kind, Map.of()), day);
  }

  /** The same, of the kind that everyone hears about. */
  public static Answer ofNoLane(AsKnown known, LocalDate day) {
    return ofNoLane(known, day, foremostKind());
  }

  /** The kind that everyone who asks hears about, absence included. */
  public static String foremostKind() {
    return Kinds.found().all().stream()
        .filter(Kind::alwaysAnswered)
        .findFirst()
        .orElseThrow()
        .name();
  }

  /** Every lane that bears on a person from the area; its lineage followed. */
  public static List<Answer> ofArea(AsKnown known, Area area, LocalDate day, Set<String> kinds) {
    return AreaLanes.of(known, area, kinds)
        .on(day)
        .map(found -> Answers.on(known, found.lane(), day).by(found.lineage()))
        .toList();
  }

  /**
   * Every lane of another area that a person from the area may come from as well: one that lies in
   * it, or of which this register cannot tell where it lies; and where one of several predecessors
   * answers, what stands in another of them.
   */
  public static List<MayBear> mayBearOn(
      AsKnown known, Area area, LocalDate day, Set<String> kinds) {
    var around = known.areasWithLanes().around(Path.of(area, known.areas()));
    var merged =
        AreaLanes.of(known, area, kinds).mergedBeside(day).map(found -> mayBear(known, found, day));
    return Stream.concat(beside(known, around, day, kinds), merged).sorted(IN_ORDER).toList();
  }

  /** The same of a place that is not in the gazetteer: every area that it may lie in. */
  public static List<MayBear> mayBearOnUnknownPlace(
      AsKnown known, LocalDate day, Set<String> kinds) {
    var around = known.areasWithLanes().aroundUnknown();
    return beside(known, around, day, kinds).sorted(IN_ORDER).toList();
  }

  /** Whether policy of the area stands beside the answers about each place that is not in it. */
  public static boolean isBesideOthers(Area area, KnownAreas areas) {
    return area.parent() == null && Around.mayHoldUnknown(area, areas);
  }

  private static Stream<MayBear> beside(
      AsKnown known, Stream<Area> areas, LocalDate day, Set<String> kinds) {
    return areas.flatMap(
        of ->
            known
                .lanesOf(of.id().value())
                .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
                .map(lane -> new MayBear(of, Answers.on(known, lane, day))));
  }

  /**
   * About how many facts are looked at to answer about an area: by this the cost of an answer is
   * known before it is given.
   */
  public static long factsLookedAt(AsKnown known, Area area) {
    var path = Path.of(area, known.areas());
    var record = known.record();
    var beside = known.areasWithLanes().around(path).map(other -> other.id().value());
    var areas = Stream.concat(path.steps().stream().map(Path.Reached::area).distinct(), beside);
    var closing = record.closingLanes().stream().mapToLong(record::facts).sum();
    return known.factsOfTheCountryLookedAt()
        + path.steps().size()
        + closing
        + areas.mapToLong(id -> record.lanesOf(id).stream().mapToLong(record::facts).sum()).sum();
  }

  private static MayBear mayBear(AsKnown known, AreaLanes.Found found, LocalDate day) {
    var of = new AreaId(AreaLanes.areaOf(found.lane().lane()));
    // where its registration is supposed away, the area is still shown as it was recorded
    var shown = known.areas().byId(of).or(() -> known.record().areas().byId(of));
    return new MayBear(
        shown.orElseThrow(), Answers.on(known, found.lane(), day).by(found.lineage()));
  }

  /**
   * The lanes that some decisions say something of, as far as these bear, or may bear, on a person
   * from a place; of a place that is not in the gazetteer any may. A decision without such a lane
   * is left out, unless the whole country is asked about.
   *
   * @param area as written; {@code null} = the whole country
   */
  public static Map<DecisionId, SortedSet<Lane>> concerning(
      AsKnown known, @Nullable String area, Set<DecisionId> some) {
    var reached =
        Optional.ofNullable(area).flatMap(known.areas()::find).map(found -> reached(known, found));
    var lanes = new HashMap<DecisionId, SortedSet<Lane>>();
    for (var id : some) {
      var concerned =
          known
              .record()
              .lanesOf(id)
              .filter(lane -> reached.map(of -> of.contains(AreaLanes.areaOf(lane))).orElse(true))
              .collect(Collectors.toCollection(TreeSet::new));
      if (reached.isEmpty() || !concerned.isEmpty()) {
        lanes.put(id, concerned);
      }
    }
    return lanes;
  }

  private static Set<String> reached(AsKnown known, Area area) {
    var path = Path.of(area, known.areas());
    var around = known.areasWithLanes().around(path).map(other -> other.id().value());
    return Stream.concat(path.areas().stream(), around).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Of an area that is not in the gazetteer, never "not designated": each kind that goes by area
   * says that the place is unknown, and what holds for the whole country is answered as ever.
   *
   * @param kinds only these; empty = all
   */
  public static List<Answer> ofUnknownPlace(
      AsKnown known, String written, LocalDate day, Set<String> kinds) {
    return UnknownPlace.of(known, written, kinds).on(known, day);
  }
}
