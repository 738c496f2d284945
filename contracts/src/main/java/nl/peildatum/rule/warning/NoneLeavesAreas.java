package nl.peildatum.rule.warning;

import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Warning;
import nl.peildatum.kind.Kinds;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.rule.warning.Warnings.FactOfDecision;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;

/**
 * Warning: a decision states for the whole country that there is none, and policy of an area or a
 * group stands on days of that statement. The statement does not end that policy.
 */
final class NoneLeavesAreas {
  private static final String DETAIL =
      "For the whole country it is stated that there is none, and in these lanes policy stands on"
          + " some of these days. It goes on standing until it is ended by an act of its own; leave"
          + " it if the statement is about everything but these.";

  private NoneLeavesAreas() {}

  static List<Warning> among(List<FactOfDecision> facts, RecordAsOf known) {
    return facts.stream()
        .map(FactOfDecision::fact)
        .filter(fact -> fact.mechanism() == Mechanism.STATED_NONE)
        .filter(NoneLeavesAreas::isOfWholeCountry)
        .flatMap(none -> warning(none, known))
        .toList();
  }

  private static boolean isOfWholeCountry(PolicyFact fact) {
    return Kinds.found()
        .named(fact.lane().kind())
        .filter(kind -> !fact.lane().subject().containsKey(kind.areaKey()))
        .isPresent();
  }

  private static Stream<Warning> warning(PolicyFact none, RecordAsOf known) {
    var standing =
        none.start().earliest().stream()
            .map(from -> new ValidPeriod(from, none.until()))
            .flatMap(days -> standing(none.lane(), days, known))
            .sorted()
            .toList();
    return standing.isEmpty()
        ? Stream.empty()
        : Stream.of(new Warning("none-leaves-areas", DETAIL, standing));
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
