package nl.peildatum.rule.warning;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Warning;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.rule.warning.Warnings.FactOfDecision;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;
import nl.peildatum.wording.Wording;

/**
 * Warning: a decision states for the whole country that there is none, and policy of an area or a
 * group stands on days of that statement. The statement does not end that policy. What the decision
 * itself states beside it is meant: "none but those named".
 */
final class NoneLeavesAreas {
  private NoneLeavesAreas() {}

  static List<Warning> among(List<FactOfDecision> facts, RecordAsOf known) {
    var own = facts.stream().map(of -> of.fact().lane()).collect(Collectors.toSet());
    return facts.stream()
        .map(FactOfDecision::fact)
        .filter(fact -> fact.mechanism() == Mechanism.STATED_NONE)
        .filter(NoneLeavesAreas::isOfWholeCountry)
        .flatMap(none -> warning(none, own, known))
        .toList();
  }

  private static boolean isOfWholeCountry(PolicyFact fact) {
    return Kinds.found()
        .named(fact.lane().kind())
        .filter(kind -> !fact.lane().subject().containsKey(kind.areaKey()))
        .isPresent();
  }

  private static Stream<Warning> warning(PolicyFact none, Set<Lane> own, RecordAsOf known) {
    var standing =
        none.start().earliest().stream()
            .map(from -> new ValidPeriod(from, none.until()))
            .flatMap(days -> standing(none.lane(), days, known))
            .filter(lane -> !own.contains(lane))
            .sorted()
            .toList();
    return standing.isEmpty()
        ? Stream.empty()
        : Stream.of(new Warning("none-leaves-areas", Wording.of("none-leaves-areas"), standing));
  }

  private static Stream<Lane> standing(Lane whole, ValidPeriod days, RecordAsOf known) {
    return known
        .record()
        .lanes()
        .all()
        .filter(lane -> lane.kind().equals(whole.kind()) && !lane.equals(whole))
        .filter(lane -> lane.subject().entrySet().containsAll(whole.subject().entrySet()))
        .filter(lane -> known.lane(lane).setStandsWithin(days));
  }
}
