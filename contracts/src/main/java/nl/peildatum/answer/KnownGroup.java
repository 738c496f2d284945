package nl.peildatum.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.area.NearestSpellings;
import nl.peildatum.decision.Groups;
import nl.peildatum.decision.Person;
import nl.peildatum.record.DatedFact;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A group (<i>groep</i>) that lanes of a country are narrowed to or exclude.
 *
 * @param id as recorded
 * @param name as last recorded; {@code null} = recorded by its id only
 * @param kinds kinds of these lanes
 */
public record KnownGroup(String id, @Nullable String name, SortedSet<String> kinds) {

  /**
   * The groups that live Sets name, in the order of ids. A group that only an End names is not
   * known: an End with a misspelt id must not stop the policy on another group from applying.
   *
   * @param kinds only these kinds; empty = all
   */
  public static List<KnownGroup> of(RecordAsOf known, Set<String> kinds) {
    var names = new GroupNames(known.record());
    return known.lanes().withLiveFact().stream()
        .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
        .flatMap(lane -> mentions(known, lane, names))
        .collect(
            Collectors.groupingBy(
                mention -> mention.group().id(), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(KnownGroup::of)
        .toList();
  }

  /**
   * A group that a fact names.
   *
   * @param sequence sequence of that fact
   */
  private record Mention(Groups.Named group, String kind, long sequence) {}

  private static Stream<Mention> mentions(RecordAsOf known, Lane lane, GroupNames names) {
    return known.lane(lane).facts().stream()
        .filter(fact -> !fact.content().isEnd())
        .flatMap(fact -> mentions(lane, fact, names));
  }

  private static Stream<Mention> mentions(Lane lane, DatedFact fact, GroupNames names) {
    var value = fact.content().value();
    var sequence = fact.chain().liveEnd();
    return Stream.concat(
            Stream.ofNullable(lane.subject().get("group"))
                .map(id -> new Groups.Named(id, names.of(id, sequence))),
            Stream.concat(Groups.of(value).stream(), Groups.excludedBy(value)))
        .map(group -> new Mention(group, lane.kind(), sequence));
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
   * The person with the ids of the known groups added to the texts written, and with the texts that
   * name no known group listed separately.
   */
  public static Person recognised(List<KnownGroup> groups, Person person) {
    var stated = person.groups();
    if (stated == null) {
      return person;
    }
    var ids = new TreeSet<>(stated);
    groups.stream()
        .filter(group -> stated.stream().anyMatch(group::isMeantBy))
        .forEach(group -> ids.add(group.id()));
    return new Person(ids, person.onlyRiskIs15c(), new TreeSet<>(unknown(groups, stated).keySet()));
  }

  /** Whether a text is the id or the name of this group; case and spacing are ignored. */
  private boolean isMeantBy(String written) {
    var folded = Groups.folded(written);
    return folded.equals(Groups.folded(id)) || (name != null && folded.equals(Groups.folded(name)));
  }

  /**
   * The texts that name no known group, each with the ids of the groups that are spelt nearest to
   * it.
   */
  public static Map<String, List<String>> unknown(List<KnownGroup> groups, Set<String> written) {
    var unknown = new TreeMap<String, List<String>>();
    written.stream()
        .filter(one -> groups.stream().noneMatch(group -> group.isMeantBy(one)))
        .forEach(one -> unknown.put(one, nearest(groups, one)));
    return unknown;
  }

  private static List<String> nearest(List<KnownGroup> groups, String written) {
    var nearest = new NearestSpellings<String>(Groups.folded(written));
    for (var group : groups) {
      nearest.compare(group.id(), Groups.folded(group.id()));
      if (group.name() != null) {
        nearest.compare(group.id(), Groups.folded(group.name()));
      }
    }
    return nearest.found();
  }
}
