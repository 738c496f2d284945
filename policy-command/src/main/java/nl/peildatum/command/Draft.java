package nl.peildatum.command;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.EventCodec;

/** A decision that broke no rule, before it has an instant and a place in the record. */
record Draft(DecisionId id, SentDecision sent, Rules.Accepted accepted) {
  static Draft of(SentDecision sent, Rules.Accepted accepted) {
    return new Draft(requireNonNull(sent.id(), "accepted without an id"), sent, accepted);
  }

  /** The decision's own event, then its facts; each chained to the one before. */
  List<RecordedEvent> after(CountryRecord head, Instant recordedAt) {
    var first = head.head() + 1;
    var last = first + accepted.statements().size();
    var own = new Statement.DecisionRecorded(first, last, sent.file(), accepted.warnings());
    var events = new ArrayList<RecordedEvent>();
    var chain = new Chain(head.country(), first, head.headHash());
    for (var statement : Stream.concat(Stream.of(own), accepted.statements().stream()).toList()) {
      var event = chain.seal(statement, id, recordedAt);
      events.add(event);
      chain = chain.behind(event);
    }
    return events;
  }

  private record Chain(CountryCode country, long sequence, String previousHash) {
    RecordedEvent seal(Statement statement, DecisionId id, Instant recordedAt) {
      return EventCodec.seal(country, sequence, recordedAt, id, previousHash, statement);
    }

    Chain behind(RecordedEvent event) {
      return new Chain(country, sequence + 1, event.envelope().hash());
    }
  }
}
