package nl.peildatum.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Reading;
import nl.peildatum.answer.StatusTable;
import nl.peildatum.areaanswer.LaneSelection;
import nl.peildatum.areaanswer.ReachedLane;
import nl.peildatum.areaanswer.UnknownPlace;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.Paths;
import nl.peildatum.record.LaneAsOf;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import nl.peildatum.time.RunOfDays;
import org.jspecify.annotations.Nullable;

/**
 * The readings (status and value) of the lanes in an answer about a place, on any day. The place is
 * resolved once for all days.
 */
public final class Readings {
  private final RecordAsOf known;
  private final boolean ofPlace;
  private final Set<Lane> lanes;
  private final List<LocalDate> turningDays;
  private final Function<LocalDate, Map<Lane, Reading>> onDay;

  private Readings(
      RecordAsOf known,
      boolean ofPlace,
      Set<Lane> lanes,
      List<LocalDate> turningDays,
      Function<LocalDate, Map<Lane, Reading>> onDay) {
    this.known = known;
    this.ofPlace = ofPlace;
    this.lanes = lanes;
    this.turningDays = turningDays;
    this.onDay = onDay;
  }

  /**
   * The readings of a place.
   *
   * @param area as written; {@code null} = every lane of the country
   */
  public static Readings of(RecordAsOf known, @Nullable String area) {
    return area == null
        ? ofCountry(known)
        : known
            .areas()
            .find(area)
            .map(
                found ->
                    ofLanes(
                        known,
                        true,
                        LaneSelection.of(known, Paths.of(found, known.areas()), Set.of())))
            .orElseGet(() -> ofUnknownPlace(known, area));
  }

  /** The readings of a place for the subjects of some lanes. */
  static Readings of(RecordAsOf known, Paths paths, Set<Lane> some) {
    return ofLanes(known, true, LaneSelection.about(known, paths, some.stream().map(Subject::of)));
  }

  /** The readings of the whole country for some lanes; lanes without a live fact are left out. */
  static Readings of(RecordAsOf known, Set<Lane> some) {
    return ofLanes(
        known, false, alone(known, some.stream().filter(lane -> known.lane(lane).hasLiveFact())));
  }

  private static LaneSelection alone(RecordAsOf known, Stream<Lane> lanes) {
    return LaneSelection.alone(lanes.map(known::lane));
  }

  private static Readings ofCountry(RecordAsOf known) {
    var lanes =
        known.lanes().withLiveFact().isEmpty()
            ? alwaysAnswered().map(kind -> Lane.of(kind.name(), Map.of())).toList()
            : known.lanes().withLiveFact();
    return ofLanes(known, false, alone(known, lanes.stream()));
  }

  private static Readings ofLanes(RecordAsOf known, boolean ofPlace, LaneSelection lanes) {
    return new Readings(
        known,
        ofPlace,
        lanes.all().map(LaneAsOf::lane).collect(Collectors.toUnmodifiableSet()),
        lanes.turningDays(),
        day -> {
          var read = new TreeMap<Lane, Reading>();
          lanes
              .on(day)
              .map(ReachedLane::lane)
              .forEach(lane -> read.put(lane.lane(), read(known, lane, day)));
          return read;
        });
  }

  private static Reading read(RecordAsOf known, LaneAsOf lane, LocalDate day) {
    return Reading.of(StatusTable.ofReadings(known, lane).on(day));
  }

  private static Readings ofUnknownPlace(RecordAsOf known, String written) {
    var place = UnknownPlace.of(known, written, Set.of());
    var country = ofLanes(known, true, place.lanes());
    var unknown = place.unknownReadings();
    return new Readings(
        known,
        true,
        country.lanes,
        country.turningDays,
        day -> {
          var read = new TreeMap<>(unknown);
          read.putAll(country.onDay.apply(day));
          return read;
        });
  }

  private static Stream<Kind> alwaysAnswered() {
    return Kinds.found().all().stream().filter(Kind::alwaysAnswered);
  }

  /** The reading of a lane without any recorded fact, which is equal for every lane of a kind. */
  public static Reading ofAbsence(RecordAsOf known, String kind, LocalDate day) {
    return read(known, LaneAsOf.empty(Lane.of(kind, Map.of())), day);
  }

  /**
   * The readings on a day.
   *
   * @param day Europe/Amsterdam
   */
  public ReadingsOfDay on(LocalDate day) {
    return new ReadingsOfDay(ofPlace, onDay.apply(day), kind -> ofAbsence(known, kind, day));
  }

  /**
   * The readings on the day of the run; cuts the run at every day on which a reading can change.
   */
  ReadingsOfDay on(RunOfDays run) {
    known.eachTurningDay(lanes, run::cut);
    turningDays.forEach(run::cut);
    return on(run.day());
  }
}
