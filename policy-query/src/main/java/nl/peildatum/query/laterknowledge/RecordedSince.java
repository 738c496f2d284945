package nl.peildatum.query.laterknowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.lineage.Paths;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;

/**
 * What was recorded after a moment and up to a later one, by the lanes whose answers it may turn:
 * found once for all places.
 */
public final class RecordedSince {
  private final CountryRecord record;
  private final long then;
  private final long now;
  private final Map<Lane, NavigableSet<Long>> ofLanes = new HashMap<>();
  private final Map<String, Set<Lane>> lanesOfAreas = new HashMap<>();
  private final List<Long> ofAreas = new ArrayList<>();
  private final NavigableSet<Long> ofCountry = new TreeSet<>();
  private final List<Long> mayEmptyTheCountry = new ArrayList<>();

  private RecordedSince(CountryRecord record, long then, long now) {
    this.record = record;
    this.then = then;
    this.now = now;
  }

  /**
   * @param then after this sequence, the last of a whole decision
   * @param now up to and including, the last of a whole decision
   */
  public static RecordedSince of(CountryRecord record, long then, long now) {
    var since = new RecordedSince(record, then, now);
    for (var event : record.events().subList((int) then, (int) now)) {
      since.take(event);
    }
    since.ofLanes.keySet().forEach(since::placed);
    return since;
  }

  private void take(RecordedEvent event) {
    if (event.statement() instanceof Statement.Retracted
        || event.statement() instanceof Statement.PublicationRecorded) {
      mayEmptyTheCountry.add(event.sequence());
    }
    switch (event.statement()) {
      case Statement.AreaRegistered r -> ofAreas.add(event.sequence());
      case Statement.AreaSucceeded s -> ofAreas.add(event.sequence());
      default -> bears(event.sequence(), event);
    }
  }

  /** What is said of a decision as a whole is said of all that it said. */
  private void bears(long at, RecordedEvent event) {
    event
        .statement()
        .lane()
        .ifPresent(lane -> ofLanes.computeIfAbsent(lane, l -> new TreeSet<>()).add(at));
    switch (event.statement()) {
      case Statement.CoverageStated c -> ofCountry.add(at);
      case Statement.NoCountryPolicyDeclared d -> ofCountry.add(at);
      case Statement.PublicationRecorded p ->
          record
              .eventsOf(p.decision())
              .filter(said -> said.sequence() < event.sequence())
              .forEach(said -> bears(at, said));
      case Statement.Retracted r ->
          record.event(r.target().sequence()).ifPresent(said -> bears(at, said));
      default -> {}
    }
  }

  private void placed(Lane lane) {
    lanesOfAreas.computeIfAbsent(Subject.areaOf(lane), area -> new HashSet<>()).add(lane);
  }

  CountryRecord record() {
    return record;
  }

  long then() {
    return then;
  }

  long now() {
    return now;
  }

  /** Nothing that turns an answer of any place. */
  boolean isNothing() {
    return ofLanes.isEmpty() && ofAreas.isEmpty() && ofCountry.isEmpty();
  }

  /** The sequences that bear on every lane of the country alike, in order. */
  NavigableSet<Long> ofCountry() {
    return ofCountry;
  }

  /**
   * The sequences at which the last policy fact of the country may have gone: it was retracted, or
   * its publication shows that a court leaves it out.
   */
  List<Long> mayEmptyTheCountry() {
    return mayEmptyTheCountry;
  }

  /** The sequences at which something was said of areas. */
  List<Long> ofAreas() {
    return ofAreas;
  }

  Set<Lane> lanes() {
    return ofLanes.keySet();
  }

  /** Those that a person from the place may hear of. */
  Set<Lane> lanes(Paths path) {
    return path.areas().stream()
        .map(area -> lanesOfAreas.getOrDefault(area, Set.of()))
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The sequences that bear on a lane, in order. */
  NavigableSet<Long> bearingOn(Lane lane) {
    return ofLanes.getOrDefault(lane, new TreeSet<>());
  }
}
