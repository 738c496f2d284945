package nl.peildatum.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.decisionfile.Decision;
import nl.peildatum.record.CountryRecord;

/**
 * Builds the record as it would be after a decision. Used for checks and previews only: the added
 * events have no hash and no instant of recording.
 */
public final class AfterDecision {
  private AfterDecision() {}

  public static CountryRecord of(
      CountryRecord head, Decision decision, List<Statement> statements) {
    return of(head, decision.id(), statements);
  }

  static CountryRecord of(CountryRecord head, DecisionId id, List<Statement> statements) {
    var first = head.head() + 1;
    var own = new DecisionRecorded(first, first + statements.size(), Map.of(), List.of());
    var after = head.and(unsealed(head, first, id, own));
    for (var statement : statements) {
      after = after.and(unsealed(head, after.head() + 1, id, statement));
    }
    return after;
  }

  private static RecordedEvent unsealed(
      CountryRecord head, long sequence, DecisionId id, Statement statement) {
    var envelope = new Envelope("", head.country(), sequence, Instant.EPOCH, id, "", "");
    return new RecordedEvent(envelope, statement);
  }
}
