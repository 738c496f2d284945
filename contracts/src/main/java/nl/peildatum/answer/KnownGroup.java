package nl.peildatum.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.decision.Groups;
import nl.peildatum.decision.NearestSpellings;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A group (<i>groep</i>) that lanes of a country know: they are narrowed to it, or leave it out.
 *
 * @param id as recorded
 * @param name as last recorded; {@code null} = by its id only
 * @param kinds of the lanes that know it
 */
public record KnownGroup(String id, @Nullable String name, SortedSet<String> kinds) {

  /**
   * Of the lanes of which a live fact counts, in the order of ids.
   *
   * @param kinds only these; empty = all
   */
  public static List<KnownGroup> of(AsKnown known, Set<String> kinds) {
    return known.lanes().stream()
        .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
        .flatMap(lane -> mentions(known, lane))
        .collect(Collectors.groupingBy(of -> of.group().id(), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(KnownGroup::of)
        .toList();
  }

  /**
   * @param sequence of the fact that names the group; 0 = the lane itself
   */
  private record Mention(Groups.Named group, String kind, long sequence) {}

  private static Stream<Mention> mentions(AsKnown known, Lane lane) {
    var id = lane.subject().get("group");
    var own =
        id == null
            ? Stream.<Mention>empty()
            : Stream.of(new Mention(new Groups.Named(id, null), lane.kind(), 0));
    var inValues = known.lane(lane).places().stream().flatMap(place -> mentions(lane, place));
    return Stream.concat(own, inValues);
  }

  private static Stream<Mention> mentions(Lane lane, Dated place) {
    var value = place.fact().value();
    return Stream.concat(Groups.of(value).stream(), Groups.excludedBy(value))
        .map(group -> new Mention(group, lane.kind(), place.place().liveEnd()));
  }

  private static KnownGroup of(List<Mention> ofOne) {
    var name =
        ofOne.stream()
            .filter(mention -> mention.group().name() != null)
            .max(Comparator.comparingLong(Mention::sequence))
            .map(mention -> mention.group().name())
            .orElse(null);
    var kinds = ofOne.stream().map(Mention::kind).collect(Collectors.toCollection(TreeSet::new));
    return new KnownGroup(ofOne.getFirst().group().id(), name, kinds);
  }

  /**
   * Of some ids those that no group has, in any case, each with the ids that are spelt nearest to
   * it.
   */
  public static Map<String, List<String>> unknown(List<KnownGroup> groups, Set<String> ids) {
    var unknown = new TreeMap<String, List<String>>();
    ids.stream()
        .filter(id -> groups.stream().noneMatch(group -> group.id().equalsIgnoreCase(id)))
        .forEach(id -> unknown.put(id, nearest(groups, id)));
    return unknown;
  }

  private static List<String> nearest(List<KnownGroup> groups, String id) {
    var nearest = new NearestSpellings<String>(id.toLowerCase(Locale.ROOT));
    for (var group : groups) {
      nearest.compare(group.id(), group.id().toLowerCase(Locale.ROOT));
      if (group.name() != null) {
        nearest.compare(group.id(), group.name().toLowerCase(Locale.ROOT));
      }
    }
    return nearest.found();
  }
}
