package nl.peildatum.impact;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import nl.peildatum.lineage.Paths;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of one place whose readings can be changed by the events recorded since a moment.
 *
 * @param area as written; {@code null} = the whole country
 * @param path from the area, if it was known and its path was equal at every sequence compared;
 *     otherwise, and for the whole country, {@code null}
 * @param some the lanes that at least one event is about; {@code null} = all lanes of the place
 */
record AffectedLanes(
    RecordedSince since, @Nullable String area, @Nullable Paths path, @Nullable Set<Lane> some) {

  static AffectedLanes of(
      RecordedSince since, LongFunction<RecordAsOf> known, @Nullable String area) {
    if (since.isEmpty()) {
      return none(since);
    }
    if (area == null) {
      return of(since, known, null, null, since.lanes());
    }
    var paths = paths(since, area);
    if (paths.size() > 1) {
      return new AffectedLanes(since, area, null, null);
    }
    return paths
        .getFirst()
        .map(path -> of(since, known, area, path, since.lanes(path)))
        .orElseGet(() -> new AffectedLanes(since, area, null, null));
  }

  /**
   * The distinct paths from the area at the earlier sequence and at each sequence at which areas
   * changed; an empty entry where the area was not known.
   */
  private static List<Optional<Paths>> paths(RecordedSince since, String area) {
    return Stream.concat(Stream.of(since.then()), since.ofAreas().stream())
        .map(sequence -> since.record().areas().asOf(sequence))
        .map(areas -> areas.find(area).map(found -> Paths.of(found, areas)))
        .distinct()
        .toList();
  }

  private static AffectedLanes of(
      RecordedSince since,
      LongFunction<RecordAsOf> known,
      @Nullable String area,
      @Nullable Paths path,
      Set<Lane> some) {
    return changeLaneByLane(since, known)
        ? new AffectedLanes(since, area, path, some)
        : new AffectedLanes(since, area, path, null);
  }

  /** Whether every event changes only the lanes that it is about. */
  private static boolean changeLaneByLane(RecordedSince since, LongFunction<RecordAsOf> known) {
    var now = known.apply(since.now());
    return since.ofCountry().isEmpty()
        && now.absence().hasNoDeclaration()
        && now.lanes().hasLiveFact()
        && known.apply(since.then()).lanes().hasLiveFact()
        && since.mayEmptyTheCountry().stream()
            .allMatch(at -> known.apply(at).lanes().hasLiveFact());
  }

  private static AffectedLanes none(RecordedSince since) {
    return new AffectedLanes(since, null, null, Set.of());
  }

  boolean isEmpty() {
    return some != null && some.isEmpty();
  }

  /** Whether every event changes only the lanes that it is about. */
  boolean isLaneByLane() {
    return some != null;
  }

  /**
   * Whether the reading of the lane can be computed without the other lanes of the place. Its
   * status can still depend on them: see {@link LaneCauses}.
   */
  boolean standsAlone(Lane lane) {
    return area == null ? !standsForNoLane(lane) : path != null;
  }

  /**
   * Whether this is the lane that is read for the whole country while the country has no lane with
   * a live fact.
   */
  private static boolean standsForNoLane(Lane lane) {
    return lane.subject().isEmpty() && Subject.of(lane).kind().alwaysAnswered();
  }

  /** The readings of all these lanes. */
  Readings at(RecordAsOf known) {
    return some == null ? Readings.of(known, area) : at(known, some);
  }

  /**
   * The readings of the lane and of the lanes that can answer for it at this place; more lanes
   * where the lane does not stand alone.
   */
  Readings at(RecordAsOf known, Lane lane) {
    return standsAlone(lane) ? at(known, Set.of(lane)) : Readings.of(known, area);
  }

  private Readings at(RecordAsOf known, Set<Lane> lanes) {
    return path == null ? Readings.of(known, lanes) : Readings.of(known, path, lanes);
  }

  /**
   * The sequences of the events about the lane, about a lane that can answer for it at this place,
   * or about the whole country.
   */
  NavigableSet<Long> bearingOn(Lane lane) {
    var bearing = new TreeSet<>(since.ofCountry());
    if (path == null) {
      bearing.addAll(since.bearingOn(lane));
    } else {
      var subject = Subject.of(lane);
      path.areas().forEach(of -> bearing.addAll(since.bearingOn(subject.in(of))));
    }
    return bearing;
  }
}
