package nl.peildatum.command;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.codec.SealedEvent;
import nl.peildatum.codec.UnsealedEvent;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.sent.SentDecision;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.SizeLimits;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Violation;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.wording.Wording;

/**
 * A decision that breaks no rule, encoded and checked against the size limits. It has no instant
 * yet, so that this slow work can be done before anything is locked.
 *
 * @param head the record after which the decision is appended
 * @param events the event of the decision itself, then its facts
 */
record PreparedDecision(DecisionId id, CountryRecord head, List<UnsealedEvent> events) {
  private static final Wording EVENT =
      Wording.of("decision-too-large.event", SizeLimits.EVENT_BYTES);
  private static final Wording ALL_EVENTS =
      Wording.of("decision-too-large.events", SizeLimits.DECISION_BYTES);

  /**
   * Checks the decision against the rules and the size limits.
   *
   * @throws DecisionRefused when a rule is broken, or a size limit is exceeded
   */
  public static PreparedDecision of(SentDecision sent, DecisionRules rules, CountryRecord head) {
    return of(sent, rules.check(sent.country(), sent.file(), head), head);
  }

  /** Whether the decision was checked against this record. */
  boolean isBasedOn(CountryRecord record) {
    return head.head() == record.head() && head.headHash().equals(record.headHash());
  }

  /**
   * Encodes a decision that the rules accepted.
   *
   * @throws DecisionRefused when a size limit is exceeded
   */
  public static PreparedDecision of(
      SentDecision sent, DecisionRules.Accepted accepted, CountryRecord head) {
    var id = requireNonNull(sent.id(), "accepted without an id");
    var first = head.head() + 1;
    var last = first + accepted.statements().size();
    var decision = new Statement.DecisionRecorded(first, last, sent.file(), accepted.warnings());
    return new PreparedDecision(id, head, encoded(decision, accepted.statements()));
  }

  private static List<UnsealedEvent> encoded(Statement decision, List<Statement> statements) {
    var previous = UnsealedEvent.of(decision);
    var events = new ArrayList<>(List.of(previous));
    var bytes = requireAtMost(previous.bytes(), SizeLimits.EVENT_BYTES, EVENT);
    for (var statement : statements) {
      previous = UnsealedEvent.of(statement, previous);
      requireAtMost(previous.bytes(), SizeLimits.EVENT_BYTES, EVENT);
      bytes = requireAtMost(bytes + previous.bytes(), SizeLimits.DECISION_BYTES, ALL_EVENTS);
      events.add(previous);
    }
    return List.copyOf(events);
  }

  private static long requireAtMost(long bytes, long most, Wording detail) {
    if (bytes > most) {
      throw new DecisionRefused(List.of(new Violation(SizeLimits.TOO_LARGE, "/acts", detail)));
    }
    return bytes;
  }

  /** Returns the maximum number of bytes that the events will take. */
  long bytes() {
    return events.stream().mapToLong(UnsealedEvent::bytes).sum();
  }

  /** Returns the events with this instant, each with the hash of the one before it. */
  List<SealedEvent> recordedAt(Instant instant) {
    var sealed = new ArrayList<SealedEvent>(events.size());
    var sequence = head.head();
    var previousHash = head.headHash();
    for (var event : events) {
      sequence++;
      var next = event.seal(head.country(), sequence, instant, id, previousHash);
      sealed.add(next);
      previousHash = next.event().envelope().hash();
    }
    return sealed;
  }
}
