package nl.peildatum.rule.correction;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Target;
import nl.peildatum.decisionfile.Act.CorrectAct;
import nl.peildatum.decisionfile.Terms;
import nl.peildatum.record.CorrectionChain;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.EmptyPeriods;
import nl.peildatum.rule.EndAfterExpiry;
import nl.peildatum.rule.FactAnnulled;
import nl.peildatum.rule.FactNotLive;
import nl.peildatum.rule.FactNotLive.LiveFact;
import nl.peildatum.rule.RetroactiveWithoutGround;
import nl.peildatum.rule.policy.NotBeforeRequired;

/**
 * The act Correct: puts a replacement in the place of a fact, in the lane of that fact; members
 * that the replacement does not state are inherited.
 */
public final class CorrectHandler {
  private CorrectHandler() {}

  public static void handle(CorrectAct act, DecisionCheck check) {
    var reference = act.fact();
    var pointer = act.pointer("fact");
    var live =
        reference == null
            ? Optional.<LiveFact>empty()
            : FactNotLive.find(reference, pointer, check)
                .filter(fact -> FactAnnulled.passes(fact.chain(), pointer, check));
    live.ifPresent(fact -> check.earlierActs().replace(fact.chain().root()));
    var sent = act.replacement();
    if (sent != null) {
      replacement(act, sent, live, check)
          .ifPresent(terms -> live.ifPresent(fact -> replace(act, sent, terms, fact, check)));
    }
  }

  private static Optional<Terms> replacement(
      CorrectAct act, Map<String, Object> sent, Optional<LiveFact> live, DecisionCheck check) {
    var replaced = live.map(fact -> fact.chain().content());
    var read = check.file().replacement(sent, act.pointer("replacement"), replaced);
    check.violations().addAll(read.violations());
    return read.terms();
  }

  private static void replace(
      CorrectAct act, Map<String, Object> sent, Terms terms, LiveFact fact, DecisionCheck check) {
    var pointer = act.pointer("replacement");
    var chain = fact.chain();
    if (!ReplacementInLane.passes(terms, chain.content().lane(), pointer, check)) {
      return;
    }
    var result = Inheritance.of(terms, chain.content());
    ReplacementWhole.check(terms, result, pointer, check);
    checkDays(act, terms, result, chain, check);
    EndAfterExpiry.check(
        result, start(terms, result, chain), Optional.of(chain), pointer + "/from", check);
    NotBeforeRequired.check(
        result, start(terms, result, chain), Optional.of(chain), pointer, check);
    check.addOwnFact(result, start(terms, result, chain).earliest().orElse(null), pointer);
    check
        .origin(act)
        .ifPresent(
            origin -> check.record(new Corrected(origin, Target.of(fact.event()), sent, result)));
  }

  private static void checkDays(
      CorrectAct act, Terms terms, PolicyFact result, CorrectionChain chain, DecisionCheck check) {
    var pointer = act.pointer("replacement");
    EmptyPeriods.check(
        start(terms, result, chain),
        result.until(),
        pointer + (terms.states("until") ? "/until" : "/from"),
        check.violations());
    RetroactiveWithoutGround.check(
        act,
        act.hasGround() || terms.hasGround(),
        Stream.of(Basis.values()).filter(terms::states).map(terms::start),
        chain.decidedBy().decidedOn(),
        check);
  }

  /**
   * The start as the replacement states it; else the recorded start of the chain, including a
   * commencement.
   */
  private static Start start(Terms terms, PolicyFact result, CorrectionChain chain) {
    return terms.states(Basis.OPERATIONAL) ? result.start() : chain.recordedStart();
  }
}
