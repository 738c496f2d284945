package nl.peildatum.web.map;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/**
 * The kind of policy that colours a map. Article 15(c) colours every area that it reaches. Any
 * other kind colours the areas that it names: policy of the whole country or of a group says
 * nothing of one area more than of another.
 *
 * @param lanes of this kind with policy on record
 */
public record MapTopic(String kind, List<Lane> lanes) {
  public static MapTopic of(RecordAsOf known, String kind) {
    return new MapTopic(
        kind,
        known.lanes().withLiveFact().stream().filter(lane -> lane.kind().equals(kind)).toList());
  }

  /** The kinds that can colour the map of a country: article 15(c) first. */
  public static List<String> all(RecordAsOf known) {
    var named =
        known.lanes().withLiveFact().stream()
            .filter(MapTopic::isOfAnArea)
            .map(Lane::kind)
            .distinct()
            .filter(Predicate.not(MapTopic::reachesEveryArea))
            .sorted();
    return Stream.concat(Stream.of(Kinds.found().foremost().name()), named).toList();
  }

  public boolean isOnTheMap() {
    return reachesEveryArea(kind) || lanes.stream().anyMatch(MapTopic::isOfAnArea);
  }

  /** Whether policy of this kind is left off the map. */
  public boolean leavesOut() {
    return !reachesEveryArea(kind) && !lanes.stream().allMatch(MapTopic::isOfAnArea);
  }

  /** Whether a map of its kind shows what is answered about a lane. */
  public static boolean isShown(Lane lane) {
    return reachesEveryArea(lane.kind()) || isOfAnArea(lane);
  }

  private static boolean reachesEveryArea(String kind) {
    return Kinds.found().named(kind).filter(Kind::alwaysAnswered).isPresent();
  }

  private static boolean isOfAnArea(Lane lane) {
    Map<String, String> subject = lane.subject();
    return !subject.containsKey("group")
        && (subject.containsKey("area") || subject.containsKey("origin"));
  }
}
