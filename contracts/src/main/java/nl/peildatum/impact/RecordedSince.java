package nl.peildatum.impact;

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
 * The events recorded after one sequence and up to another, by the lanes whose answers they can
 * change; found once for all places.
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
   * The events recorded after {@code then}.
   *
   * @param then exclusive; the last sequence of a whole decision
   * @param now inclusive; the last sequence of a whole decision
   */
  public static RecordedSince of(CountryRecord record, long then, long now) {
    var since = new RecordedSince(record, then, now);
    for (var event : record.events().subList((int) then, (int) now)) {
      since.take(event);
    }
    since.ofLanes.keySet().forEach(since::addToArea);
    return since;
  }

  private void take(RecordedEvent event) {
    if (event.statement() instanceof Statement.Retracted
        || event.statement() instanceof Statement.PublicationRecorded
        || event.statement() instanceof Statement.DecisionCorrected) {
      mayEmptyTheCountry.add(event.sequence());
    }
    switch (event.statement()) {
      case Statement.AreaRegistered r -> ofAreas.add(event.sequence());
      case Statement.AreaSucceeded s -> ofAreas.add(event.sequence());
      default -> addToLanes(event.sequence(), event);
    }
  }

  /**
   * Adds a sequence to the lanes that an event is about; for a publication, a retraction or the
   * correction of a decision, to the lanes of the events that it is about.
   */
  private void addToLanes(long at, RecordedEvent event) {
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
              .filter(fact -> fact.sequence() < event.sequence())
              .forEach(fact -> addToLanes(at, fact));
      case Statement.DecisionCorrected c ->
          record.eventsOf(c.decision()).forEach(fact -> addToLanes(at, fact));
      case Statement.Retracted r ->
          record.event(r.target().sequence()).ifPresent(fact -> addToLanes(at, fact));
      default -> {}
    }
  }

  private void addToArea(Lane lane) {
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

  /** Whether none of the events can change an answer about any place. */
  boolean isEmpty() {
    return ofLanes.isEmpty() && ofAreas.isEmpty() && ofCountry.isEmpty();
  }

  /**
   * The sequences of the events about the whole country, which can change every lane, ascending.
   */
  NavigableSet<Long> ofCountry() {
    return ofCountry;
  }

  /**
   * The sequences at which the country may have lost its last policy fact: by a retraction, or by a
   * publication that shows that a court leaves the fact out.
   */
  List<Long> mayEmptyTheCountry() {
    return mayEmptyTheCountry;
  }

  /** The sequences of the events that register an area or a succession. */
  List<Long> ofAreas() {
    return ofAreas;
  }

  Set<Lane> lanes() {
    return ofLanes.keySet();
  }

  /** The lanes on the path that at least one event is about. */
  Set<Lane> lanes(Paths path) {
    return path.areas().stream()
        .map(area -> lanesOfAreas.getOrDefault(area, Set.of()))
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The sequences of the events about a lane, ascending. */
  NavigableSet<Long> bearingOn(Lane lane) {
    return ofLanes.getOrDefault(lane, new TreeSet<>());
  }
}
