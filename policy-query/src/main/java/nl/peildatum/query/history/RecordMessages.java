package nl.peildatum.query.history;

import java.util.stream.Stream;
import nl.peildatum.answerjson.AnswerLists;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.query.stream.Streamed;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.record.CountryRecord;

/**
 * The messages of a stream of a country's record, one per event, in sequence. Only the last event
 * of a decision has an id, its sequence, so that a client that reconnects continues after a whole
 * decision. No message has an event type: a client that listens for certain types would miss new
 * ones.
 */
record RecordMessages(PolicyView view, CountryCode country) implements Streamed {
  @Override
  public boolean hasMore(long position) {
    return view.record(country).head() > position;
  }

  @Override
  public Stream<String> after(long position, int most) {
    var record = view.record(country);
    var upTo = Math.min(position + most, record.head());
    return upTo <= position
        ? Stream.empty()
        : record.events().subList((int) position, (int) upTo).stream()
            .map(event -> message(event, record));
  }

  private static String message(RecordedEvent event, CountryRecord record) {
    var sequence = event.sequence();
    var data = "data: " + AnswerLists.line(event) + "\n\n";
    return record.decisionAt(sequence).orElseThrow().lastSequence() == sequence
        ? "id: " + sequence + "\n" + data
        : data;
  }
}
