package nl.peildatum.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Warning;
import nl.peildatum.rule.Warnings.OfDecision;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;

/** A closed list names what it leaves out, and ends nothing. */
final class ClosedListLeavesOthers {
  private static final String DETAIL =
      "The list is closed, and what it leaves out stands on or after its start. It goes on standing"
          + " until it is ended by an act of its own.";

  private ClosedListLeavesOthers() {}

  static List<Warning> among(List<OfDecision> facts, AsKnown known) {
    var named = facts.stream().map(of -> of.fact().lane()).collect(Collectors.toSet());
    return facts.stream()
        .filter(of -> of.fact().onlyThese() && !of.corrects())
        .collect(Collectors.toMap(OfDecision::act, OfDecision::fact, (one, other) -> one))
        .values()
        .stream()
        .flatMap(closing -> warning(closing, named, known).stream())
        .toList();
  }

  private static Optional<Warning> warning(PolicyFact closing, Set<Lane> named, AsKnown known) {
    return closing
        .start()
        .earliest()
        .map(from -> leftStanding(new ValidPeriod(from, null), closing, named, known))
        .filter(lanes -> !lanes.isEmpty())
        .map(lanes -> new Warning("closed-list-leaves-others", DETAIL, lanes));
  }

  private static List<Lane> leftStanding(
      ValidPeriod period, PolicyFact closing, Set<Lane> named, AsKnown known) {
    var kind = closing.lane().kind();
    return known
        .setsStandingWithin(period, lane -> lane.kind().equals(kind) && !named.contains(lane))
        .sorted()
        .toList();
  }
}
