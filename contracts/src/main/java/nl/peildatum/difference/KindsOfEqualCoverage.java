package nl.peildatum.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.kind.Kind;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.RecordAsOf;

/**
 * Some kinds of policy of a country of which the register states equal coverage. Lanes of these
 * kinds without any fact have equal statuses.
 *
 * @param first one of the kinds, which stands for all of them
 * @param named all of these kinds; empty = every kind of policy
 */
public record KindsOfEqualCoverage(String first, List<String> named) {

  /** The sets of kinds whose coverage is equal in each of the records; every kind is in one set. */
  public static List<KindsOfEqualCoverage> in(RecordAsOf... records) {
    return sets(kind -> coverage(kind, records));
  }

  /** The sets of kinds of which no list is ever closed; a kind with a closed list is on its own. */
  static List<KindsOfEqualCoverage> andListsIn(RecordAsOf... records) {
    return sets(
        kind ->
            Stream.of(records).allMatch(known -> known.closedListsOf(kind).areNone())
                ? coverage(kind, records)
                : kind);
  }

  private static List<List<RecordedEvent>> coverage(String kind, RecordAsOf... records) {
    return Stream.of(records).map(known -> known.absence().coveragesOf(kind)).toList();
  }

  /**
   * @param sameness equal for kinds of one set
   */
  private static List<KindsOfEqualCoverage> sets(Function<String, Object> sameness) {
    var sets = new LinkedHashMap<Object, List<String>>();
    for (var kind : inOrder()) {
      sets.computeIfAbsent(sameness.apply(kind), of -> new ArrayList<>()).add(kind);
    }
    return sets.values().stream()
        .map(
            kinds ->
                new KindsOfEqualCoverage(
                    kinds.getFirst(), sets.size() == 1 ? List.of() : List.copyOf(kinds)))
        .toList();
  }

  /** The kinds, the foremost first, which stands for all where their coverage is equal. */
  private static List<String> inOrder() {
    var foremost = Kinds.found().foremost();
    return Stream.concat(
            Stream.of(foremost),
            Kinds.found().all().stream().filter(kind -> !kind.equals(foremost)))
        .map(Kind::name)
        .toList();
  }
}
