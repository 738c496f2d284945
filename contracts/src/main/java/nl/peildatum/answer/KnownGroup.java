package nl.peildatum.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
    var found = new TreeMap<String, KnownGroup>();
    var asked =
        known.lanes().stream()
            .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
            .toList();
    for (var lane : asked) {
      named(known, lane)
          .map(
              group -> new KnownGroup(group.id(), group.name(), new TreeSet<>(Set.of(lane.kind()))))
          .forEach(group -> found.merge(group.id(), group, KnownGroup::and));
    }
    return List.copyOf(found.values());
  }

  private static Stream<Groups.Named> named(AsKnown known, Lane lane) {
    var id = lane.subject().get("group");
    var own = id == null ? Stream.<Groups.Named>empty() : Stream.of(new Groups.Named(id, null));
    var inValues =
        known.lane(lane).places().stream()
            .map(place -> place.fact().value())
            .flatMap(value -> Stream.concat(Groups.of(value).stream(), Groups.excludedBy(value)));
    return Stream.concat(own, inValues);
  }

  private KnownGroup and(KnownGroup later) {
    var all = new TreeSet<>(kinds);
    all.addAll(later.kinds);
    return new KnownGroup(id, later.name == null ? name : later.name, all);
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
