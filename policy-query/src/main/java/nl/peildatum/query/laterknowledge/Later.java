package nl.peildatum.query.laterknowledge;

import java.util.stream.Stream;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.query.compare.Learned;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordedDecision;

/**
 * Something that became known later.
 *
 * @param instrument of the decision
 * @param event what says it: a fact, or the decision itself where its instrument states its own
 *     publication
 */
public record Later(
    RecordedDecision decision, Instrument instrument, RecordedEvent event, Learned learned) {

  /** All that a decision says. */
  static Stream<Later> of(RecordedDecision decision, CountryRecord record) {
    return record
        .eventsOf(decision.id())
        .map(event -> new Later(decision, instrument(event), event, Learned.by(event)));
  }

  /** That it was published, as its instrument states. */
  static Later publicationOf(RecordedDecision decision, Instrument instrument) {
    return new Later(decision, instrument, decision.event(), Learned.PUBLICATION);
  }

  private static Instrument instrument(RecordedEvent event) {
    return ((OfAct) event.statement()).origin().instrument();
  }

  public long sequence() {
    return event.sequence();
  }

  LaterSort sort() {
    return LaterSort.of(learned);
  }
}
