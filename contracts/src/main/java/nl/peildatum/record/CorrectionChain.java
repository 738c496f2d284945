package nl.peildatum.record;

import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Start;
import nl.peildatum.time.FactChain;

/**
 * A live chain of corrections, with the data that an act needs that targets a fact of the chain.
 *
 * @param root sequence of the fact that was recorded first
 * @param liveEnd sequence of the fact that applies now
 * @param decisionId decision that recorded the root
 * @param content content of the live end, with the members inherited from the facts it corrects
 * @param start operational start, including a commencement; if none is recorded, the legal start
 * @param recordedStart operational start, including a commencement; not known if only a legal start
 *     is on record
 * @param formalStart legal start, as published; not known while no publication gives one
 * @param decidedBy instrument of the root; its dates and its publication apply to the whole chain
 * @param annulledBy sequence of the live annulment
 * @param neverStood whether it was annulled from its start on (<i>ex tunc</i>), on both bases
 * @param commencedBy the live commencement
 */
public record CorrectionChain(
    long root,
    long liveEnd,
    DecisionId decisionId,
    PolicyFact content,
    Start start,
    Start recordedStart,
    Start formalStart,
    Instrument decidedBy,
    Optional<Long> annulledBy,
    boolean neverStood,
    Optional<RecordedEvent> commencedBy) {

  static CorrectionChain of(
      DatedFact fact, RecordedEvent root, Instrument decidedBy, EffectiveEvents effective) {
    return new CorrectionChain(
        fact.chain().root(),
        fact.chain().liveEnd(),
        root.envelope().decisionId(),
        fact.content(),
        fact.starts().operational(),
        fact.starts().recorded(),
        fact.starts().formal(),
        decidedBy,
        fact.chain().annulment().map(FactChain.Annulment::sequence),
        neverStood(fact),
        effective.commencementOf(fact.chain()));
  }

  private static boolean neverStood(DatedFact fact) {
    return fact.isAnnulled()
        && Stream.of(fact.starts().operational(), fact.starts().formal())
            .flatMap(start -> start.earliest().stream())
            .allMatch(fact::isHiddenOn);
  }
}
