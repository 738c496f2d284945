package nl.peildatum.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.decision.Caution;
import nl.peildatum.decision.Kinds;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Warning;
import nl.peildatum.rule.Warnings.OfDecision;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;

/** What a kind says its acts may mean for lanes of another kind that stand on the same days. */
final class OtherKindsConcerned {
  private OtherKindsConcerned() {}

  static List<Warning> among(List<OfDecision> facts, AsKnown known) {
    var found = new LinkedHashMap<Map.Entry<String, String>, SortedSet<Lane>>();
    for (var of : facts) {
      for (var caution : cautions(of.fact())) {
        concerned(of.fact(), caution, known)
            .forEach(
                lane ->
                    found
                        .computeIfAbsent(
                            Map.entry(caution.code(), caution.detail()), c -> new TreeSet<>())
                        .add(lane));
      }
    }
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

  private static Stream<Lane> concerned(PolicyFact fact, Caution caution, AsKnown known) {
    return fact.start().earliest().stream()
        .map(from -> new ValidPeriod(from, fact.until()))
        .flatMap(
            period ->
                known.setsStandingWithin(period, lane -> isMeant(lane, caution, fact.lane())));
  }

  private static boolean isMeant(Lane other, Caution caution, Lane own) {
    return other.kind().equals(caution.otherKind())
        && Objects.equals(
            other.subject().get(caution.otherKey()), own.subject().get(caution.ownKey()));
  }
}
