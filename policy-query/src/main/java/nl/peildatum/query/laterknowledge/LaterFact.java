package nl.peildatum.query.laterknowledge;

import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.compare.KnowledgeSort;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;

/**
 * A fact that became known after an earlier moment, with which knowledge of now is compared.
 *
 * @param instrument the instrument of the decision, as last corrected
 * @param event the event that states the fact; the decision's own event where its instrument states
 *     its own publication
 */
public record LaterFact(
    RecordedDecision decision, Instrument instrument, RecordedEvent event, KnowledgeSort learned) {

  /** All facts that a decision states, in the order of the record. */
  static Stream<LaterFact> of(RecordedDecision decision, CountryRecord record) {
    var now = record.atHead(Basis.OPERATIONAL);
    return record
        .eventsOf(decision.id())
        .map(
            event ->
                new LaterFact(
                    decision, now.origin(event).instrument(), event, KnowledgeSort.by(event)));
  }

  /** The publication of a decision, as stated by its own instrument. */
  static LaterFact publicationOf(RecordedDecision decision, Instrument instrument) {
    return new LaterFact(decision, instrument, decision.event(), KnowledgeSort.PUBLICATION);
  }

  public long sequence() {
    return event.sequence();
  }

  LaterSort sort() {
    return LaterSort.of(learned);
  }
}
