package nl.peildatum.rule.limit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/**
 * Finds Sets that follow another Set without a gap: on the day before the start, another Set stands
 * in the lane itself, in a wider lane (fewer members in its subject) or in a narrower lane.
 */
final class AdjoiningSets {
  private final RecordAsOf known;
  private final Map<Lane, List<Lane>> narrower = new HashMap<>();
  private final Map<Lane, Predicate<LocalDate>> daysOfNarrower = new HashMap<>();

  /**
   * @param kinds kinds of the lanes that are compared
   */
  AdjoiningSets(RecordAsOf known, Set<String> kinds) {
    this.known = known;
    known
        .record()
        .lanes()
        .all()
        .filter(lane -> kinds.contains(lane.kind()))
        .forEach(
            lane ->
                wider(lane)
                    .forEach(w -> narrower.computeIfAbsent(w, l -> new ArrayList<>()).add(lane)));
  }

  /** Some lanes, with all lanes that are wider or narrower. */
  Set<Lane> meeting(Collection<Lane> lanes) {
    var all = new LinkedHashSet<Lane>(lanes);
    for (var lane : lanes) {
      all.addAll(narrower.getOrDefault(lane, List.of()));
      wider(lane).forEach(all::add);
    }
    return all;
  }

  boolean adjoins(CorrectionChain chain) {
    return chain
        .start()
        .earliest()
        .map(from -> from.minusDays(1))
        .filter(day -> setStandsOn(chain.content().lane(), day))
        .isPresent();
  }

  private boolean setStandsOn(Lane lane, LocalDate day) {
    return Stream.concat(Stream.of(lane), wider(lane))
            .flatMap(of -> known.chains().standingOn(of, day).stream())
            .anyMatch(standing -> standing.content().isSet())
        || daysOfNarrower.computeIfAbsent(lane, this::daysOfNarrower).test(day);
  }

  private Predicate<LocalDate> daysOfNarrower(Lane lane) {
    return known.lanes().daysOfSetsIn(narrower.getOrDefault(lane, List.of()));
  }

  /** The lanes with one or more members of the subject left out. */
  private static Stream<Lane> wider(Lane lane) {
    var without = new LinkedHashSet<Map<String, String>>();
    leaveOut(lane.subject(), without);
    return without.stream().map(subject -> Lane.of(lane.kind(), subject));
  }

  private static void leaveOut(Map<String, String> subject, Set<Map<String, String>> found) {
    for (var key : subject.keySet()) {
      var less = new HashMap<>(subject);
      less.remove(key);
      if (found.add(less)) {
        leaveOut(less, found);
      }
    }
  }
}
