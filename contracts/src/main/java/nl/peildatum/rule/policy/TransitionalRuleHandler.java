package nl.peildatum.rule.policy;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import nl.peildatum.decision.Target;
import nl.peildatum.decisionfile.Act.Named;
import nl.peildatum.decisionfile.Act.TransitionalRuleAct;
import nl.peildatum.decisionfile.FactReference.ByAct;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.FactNotLive;
import nl.peildatum.rule.RecordedTargets;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * The act RecordTransitionalRule: states what a change means for permits granted before it
 * (<i>overgangsrecht</i>). Its facts are live Sets and Ends, on record or of earlier acts of the
 * decision.
 */
public final class TransitionalRuleHandler {
  private TransitionalRuleHandler() {}

  public static void handle(TransitionalRuleAct act, DecisionCheck check) {
    act.facts().forEach(named -> target(named, check).ifPresent(of -> state(act, of, check)));
  }

  private static Optional<Target> target(Named named, DecisionCheck check) {
    return named.fact() instanceof ByAct by && check.isOwn(by.decisionId())
        ? ofThisDecision(by, named.pointer(), check)
        : FactNotLive.find(named.fact(), named.pointer(), check)
            .map(live -> Target.of(live.event()));
  }

  private static Optional<Target> ofThisDecision(ByAct by, String pointer, DecisionCheck check) {
    var said = check.statements();
    var meant =
        IntStream.range(0, said.size())
            .filter(i -> isMeant(said.get(i), by))
            .mapToObj(i -> target(said.get(i), by, check.sequenceOf(i)))
            .toList();
    if (meant.isEmpty() && check.violations().count() == 0) {
      FactNotLive.refuse(pointer, Wording.of("fact-not-live.of-this-decision", by.act()), check);
    } else if (meant.size() > 1) {
      var lanes = new TreeMap<Long, Optional<Lane>>();
      meant.forEach(fact -> lanes.put(fact.sequence(), Optional.ofNullable(fact.lane())));
      RecordedTargets.ambiguous(by, lanes, pointer, check);
    }
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private static boolean isMeant(Statement statement, ByAct by) {
    return statement instanceof Stated stated
        && stated.origin().act() == by.act()
        && (by.area() == null || RecordedTargets.isAbout(stated.fact().lane(), by.area()));
  }

  private static Target target(Statement statement, ByAct by, long sequence) {
    return new Target(
        sequence, by.decisionId(), EventTypes.of(statement), statement.lane().orElse(null));
  }

  private static void state(TransitionalRuleAct act, Target target, DecisionCheck check) {
    var cohort = act.cohort();
    var rule = act.rule();
    if (cohort != null && rule != null) {
      check
          .origin(act)
          .ifPresent(
              origin ->
                  check.record(
                      new TransitionalRuleRecorded(origin, target, cohort, rule, act.text())));
    }
  }
}
