package nl.peildatum.record;

import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Start;
import nl.peildatum.time.Place;

/**
 * A live chain of corrections, as an act that aims at it sees it.
 *
 * @param root sequence of what was first recorded
 * @param liveEnd sequence of what the chain says now
 * @param decisionId that recorded the root
 * @param content of the live end, with what it inherited
 * @param start operational, a commencement counted; else the legal start
 * @param recordedStart operational, a commencement counted; not known where only the law says when
 * @param formalStart legal start, as published; not known while nothing gives one
 * @param decidedBy the root's instrument, whose dates and publicness are the chain's
 * @param annulledBy sequence of the live annulment
 * @param neverStood annulled from its start on (<i>ex tunc</i>), on both bases
 * @param commencedBy the live commencement
 */
public record Chain(
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

  static Chain of(
      DatedFact place, RecordedEvent root, Instrument decidedBy, EffectiveEvents counting) {
    return new Chain(
        place.place().root(),
        place.place().liveEnd(),
        root.envelope().decisionId(),
        place.fact(),
        place.starts().operational(),
        place.starts().recorded(),
        place.starts().formal(),
        decidedBy,
        place.place().annulment().map(Place.Annulment::sequence),
        neverStood(place),
        counting.commencementOf(place.place()));
  }

  private static boolean neverStood(DatedFact place) {
    return place.isAnnulled()
        && Stream.of(place.starts().operational(), place.starts().formal())
            .flatMap(start -> start.earliest().stream())
            .allMatch(place::isHiddenOn);
  }
}
