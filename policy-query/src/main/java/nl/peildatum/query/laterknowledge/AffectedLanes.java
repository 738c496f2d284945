package nl.peildatum.query.laterknowledge;

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
 * What somebody from a place may hear of what was recorded since: in some lanes only, or in any.
 *
 * @param area as written; {@code null} = the whole country
 * @param path from the area, the same throughout; {@code null} where it was not or the place is not
 *     known, and for the whole country
 * @param some lanes on which something bore; {@code null} = every lane is read
 */
record AffectedLanes(
    RecordedSince since, @Nullable String area, @Nullable Paths path, @Nullable Set<Lane> some) {

  static AffectedLanes of(
      RecordedSince since, LongFunction<RecordAsOf> known, @Nullable String area) {
    if (since.isNothing()) {
      return nothing(since);
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

  /** The different ones that there were; empty while the place was not known. */
  private static List<Optional<Paths>> paths(RecordedSince since, String area) {
    return Stream.concat(Stream.of(since.then()), since.ofAreas().stream())
        .map(sequence -> since.record().areas(sequence))
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
    return laneByLane(since, known)
        ? new AffectedLanes(since, area, path, some)
        : new AffectedLanes(since, area, path, null);
  }

  /** Nothing that bears on one lane turns another. */
  private static boolean laneByLane(RecordedSince since, LongFunction<RecordAsOf> known) {
    var now = known.apply(since.now());
    return since.ofCountry().isEmpty()
        && now.saysNothingOfNoPolicy()
        && now.hasPolicyFact()
        && known.apply(since.then()).hasPolicyFact()
        && since.mayEmptyTheCountry().stream().allMatch(at -> known.apply(at).hasPolicyFact());
  }

  private static AffectedLanes nothing(RecordedSince since) {
    return new AffectedLanes(since, null, null, Set.of());
  }

  boolean isNothing() {
    return some != null && some.isEmpty();
  }

  /** Nothing was said since that turns what every lane reads. */
  boolean isLaneByLane() {
    return some != null;
  }

  /** Whether no other lane has a say in what the lane reads; but see what it reads. */
  boolean standsAlone(Lane lane) {
    return area == null ? !isOfNoLane(lane) : path != null;
  }

  /** What the whole country reads as long as there is no lane. */
  private static boolean isOfNoLane(Lane lane) {
    return lane.subject().isEmpty() && Subject.of(lane).kind().alwaysAnswered();
  }

  Readings at(RecordAsOf known) {
    return some == null ? Readings.of(known, area) : at(known, some);
  }

  /** At least what the lane reads, and what takes its place here. */
  Readings at(RecordAsOf known, Lane lane) {
    return standsAlone(lane) ? at(known, Set.of(lane)) : Readings.of(known, area);
  }

  private Readings at(RecordAsOf known, Set<Lane> lanes) {
    return path == null ? Readings.of(known, lanes) : Readings.of(known, path, lanes);
  }

  /** The sequences that bear on a lane, on one that takes its place here, or on all. */
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
