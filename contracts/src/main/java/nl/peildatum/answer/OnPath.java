package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.peildatum.decision.Kind;
import nl.peildatum.time.Lane;

/**
 * The lanes of one kind that a question about an area may be answered from.
 *
 * @param bySubject per subject (a target, a group) at least one, nearest first
 */
record OnPath(Collection<List<Found>> bySubject) {

  /** A lane that could answer, and how it was reached. */
  record Found(LaneAsKnown lane, List<Step> lineage) {}

  static OnPath of(AsKnown known, Kind kind, Path path) {
    var lanes = new TreeMap<String, List<Found>>();
    var byArea = lanesByArea(known, kind, path);
    for (var step : path.steps()) {
      for (var lane : byArea.getOrDefault(step.area(), List.of())) {
        var reached = known.lane(lane, step.decidedBefore());
        if (reached.hasLiveFact()) {
          var beside = new TreeMap<>(lane.subject());
          beside.remove(kind.areaKey());
          lanes
              .computeIfAbsent(beside.toString(), subject -> new ArrayList<>())
              .add(new Found(reached, step.lineage()));
        }
      }
    }
    return new OnPath(lanes.values());
  }

  private static Map<String, List<Lane>> lanesByArea(AsKnown known, Kind kind, Path path) {
    var areas = path.steps().stream().map(Path.Reached::area).collect(Collectors.toSet());
    return known
        .lanes(lane -> lane.kind().equals(kind.name()) && areas.contains(areaOf(lane, kind)))
        .stream()
        .collect(Collectors.groupingBy(lane -> areaOf(lane, kind)));
  }

  /** Empty for the whole country. */
  static String areaOf(Lane lane, Kind kind) {
    return lane.subject().getOrDefault(kind.areaKey(), Path.WHOLE_COUNTRY);
  }

  /** The nearest in which something stands on the day, else the nearest with a live fact. */
  static Found nearest(List<Found> candidates, LocalDate day) {
    return candidates.stream()
        .filter(found -> found.lane().standing(day).isPresent())
        .findFirst()
        .orElse(candidates.getFirst());
  }
}
