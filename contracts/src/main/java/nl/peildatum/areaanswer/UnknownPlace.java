package nl.peildatum.areaanswer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Answers;
import nl.peildatum.answer.Reading;
import nl.peildatum.answer.Status;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.Path;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;

/**
 * The answers for a person from a place that is not in the gazetteer: PLACE_UNKNOWN for each kind
 * that is recorded by area, and the policy of the whole country as usual. A misspelt birthplace
 * therefore hides no moratorium.
 *
 * @param unknown the kinds that answer PLACE_UNKNOWN
 * @param country the lanes of the whole country, by kind
 */
public record UnknownPlace(
    String written, Set<Kind> unknown, Map<Kind, List<ReachedLane>> country) {

  /**
   * The answers for a place as written.
   *
   * @param kinds only these kinds; empty = all
   */
  public static UnknownPlace of(RecordAsOf known, String written, Set<String> kinds) {
    var byKind =
        known.lanes().withLiveFact().stream()
            .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
            .collect(Collectors.groupingBy(UnknownPlace::kind));
    var unknown =
        kindsAskedFor(kinds)
            .filter(
                kind ->
                    kind.alwaysAnswered()
                        || byKind.getOrDefault(kind, List.of()).stream()
                            .anyMatch(lane -> !isOfWholeCountry(lane))
                        || (kinds.contains(kind.name()) && !byKind.containsKey(kind)))
            .collect(Collectors.toUnmodifiableSet());
    var country =
        byKind.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, lanes -> lanesOfWholeCountry(known, lanes.getValue())));
    return new UnknownPlace(written, unknown, country);
  }

  private static Kind kind(Lane lane) {
    return Subject.of(lane).kind();
  }

  private static Stream<Kind> kindsAskedFor(Set<String> kinds) {
    return Kinds.found().all().stream()
        .filter(kind -> kinds.isEmpty() || kinds.contains(kind.name()));
  }

  private static boolean isOfWholeCountry(Lane lane) {
    return Subject.areaOf(lane).equals(Path.WHOLE_COUNTRY);
  }

  private static List<ReachedLane> lanesOfWholeCountry(RecordAsOf known, List<Lane> lanes) {
    return lanes.stream()
        .filter(UnknownPlace::isOfWholeCountry)
        .map(lane -> ReachedLane.alone(known.lane(lane)))
        .toList();
  }

  /**
   * The lane named after the place, of each kind that answers PLACE_UNKNOWN, in the order of kinds.
   */
  Stream<Lane> lanesOfKinds() {
    return inOrder().filter(unknown::contains).map(this::own);
  }

  private static Stream<Kind> inOrder() {
    return Kinds.found().all().stream();
  }

  /** The lane of a kind named after the place as written. */
  private Lane own(Kind kind) {
    return Answers.emptyLane(kind.name(), written);
  }

  public Map<Lane, Reading> unknownReadings() {
    return unknown.stream()
        .collect(
            Collectors.toMap(
                this::own,
                kind -> new Reading(Status.PLACE_UNKNOWN, null),
                (one, other) -> one,
                TreeMap::new));
  }

  /** The lanes of the whole country, each by itself, in the order of kinds. */
  public LaneSelection lanes() {
    return LaneSelection.alone(
        inOrder()
            .flatMap(kind -> country.getOrDefault(kind, List.of()).stream())
            .map(ReachedLane::lane));
  }
}
