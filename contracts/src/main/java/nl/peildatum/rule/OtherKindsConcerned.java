package nl.peildatum.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.decision.Caution;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Warning;
import nl.peildatum.rule.Warnings.OfDecision;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/** What a kind says its acts may mean for lanes of another kind that stand on the same days. */
final class OtherKindsConcerned {
  private OtherKindsConcerned() {}

  /** The lanes that an act of some kind may concern: of one kind, with one value at one key. */
  private record Meant(String kind, String key, @Nullable String value) {}

  static List<Warning> among(List<OfDecision> facts, AsKnown known) {
    var days = new LinkedHashMap<Caution, Map<Meant, List<ValidPeriod>>>();
    for (var of : facts) {
      for (var caution : cautions(of.fact())) {
        of.fact().start().earliest().stream()
            .map(from -> new ValidPeriod(from, of.fact().until()))
            .forEach(
                period ->
                    days.computeIfAbsent(caution, c -> new LinkedHashMap<>())
                        .computeIfAbsent(meant(caution, of.fact().lane()), m -> new ArrayList<>())
                        .add(period));
      }
    }
    var found = new LinkedHashMap<Map.Entry<String, String>, SortedSet<Lane>>();
    days.forEach(
        (caution, meant) -> {
          var lanes = lanes(caution, known);
          meant.forEach(
              (which, periods) ->
                  known
                      .setsStandingWithin(periods, lanes.getOrDefault(which, List.of()))
                      .forEach(
                          lane ->
                              found
                                  .computeIfAbsent(
                                      Map.entry(caution.code(), caution.detail()),
                                      c -> new TreeSet<>())
                                  .add(lane)));
        });
    return found.entrySet().stream()
        .map(
            entry ->
                new Warning(
                    entry.getKey().getKey(),
                    entry.getKey().getValue(),
                    List.copyOf(entry.getValue())))
        .toList();
  }

  private static List<Caution> cautions(PolicyFact fact) {
    return Kinds.found().named(fact.lane().kind()).stream()
        .flatMap(kind -> kind.cautions().stream())
        .filter(caution -> caution.when() == fact.mechanism())
        .toList();
  }

  private static Meant meant(Caution caution, Lane own) {
    return new Meant(caution.otherKind(), caution.otherKey(), own.subject().get(caution.ownKey()));
  }

  private static Map<Meant, List<Lane>> lanes(Caution caution, AsKnown known) {
    return known
        .record()
        .lanes()
        .filter(lane -> lane.kind().equals(caution.otherKind()))
        .collect(
            Collectors.groupingBy(
                lane ->
                    new Meant(
                        lane.kind(), caution.otherKey(), lane.subject().get(caution.otherKey()))));
  }
}
