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

/**
 * A decision that broke no rule, encoded and checked against the size limits, before it has an
 * instant: the slow work is done before anything is locked.
 *
 * @param head the record after which the decision is appended
 * @param events the event of the decision itself, then its facts
 */
record PreparedDecision(DecisionId id, CountryRecord head, List<UnsealedEvent> events) {

  /**
   * Checks the decision against the rules and the size limits.
   *
   * @throws DecisionRefused when a rule is broken, or a size limit is exceeded
   */
  public static PreparedDecision of(SentDecision sent, DecisionRules rules, CountryRecord head) {
    return of(sent, rules.check(sent.country(), sent.file(), head), head);
  }

  /** Whether this is the record against which the decision was checked. */
  boolean comesBehind(CountryRecord record) {
    return head.head() == record.head() && head.headHash().equals(record.headHash());
  }

  /**
   * @throws DecisionRefused when a size limit is exceeded
   */
  public static PreparedDecision of(
      SentDecision sent, DecisionRules.Accepted accepted, CountryRecord head) {
    var id = requireNonNull(sent.id(), "accepted without an id");
    var first = head.head() + 1;
    var last = first + accepted.statements().size();
    var own = new Statement.DecisionRecorded(first, last, sent.file(), accepted.warnings());
    return new PreparedDecision(id, head, weighed(own, accepted.statements()));
  }

  private static List<UnsealedEvent> weighed(Statement own, List<Statement> statements) {
    var before = UnsealedEvent.of(own);
    var events = new ArrayList<>(List.of(before));
    var bytes = inBounds(before.bytes(), SizeLimits.EVENT_BYTES, "One event");
    for (var statement : statements) {
      before = UnsealedEvent.of(statement, before);
      inBounds(before.bytes(), SizeLimits.EVENT_BYTES, "One event");
      bytes = inBounds(bytes + before.bytes(), SizeLimits.DECISION_BYTES, "All events together");
      events.add(before);
    }
    return List.copyOf(events);
  }

  private static long inBounds(long bytes, long most, String what) {
    if (bytes > most) {
      throw new DecisionRefused(
          List.of(
              new Violation(
                  SizeLimits.TOO_LARGE,
                  "/acts",
                  what
                      + " of this decision would be larger than "
                      + most
                      + " bytes; each fact repeats what its act says and all sources. Say less in"
                      + " each act, or record it as several decisions.")));
    }
    return bytes;
  }

  /** The most bytes that will be stored. */
  long bytes() {
    return events.stream().mapToLong(UnsealedEvent::bytes).sum();
  }

  /** The events at an instant, each with the hash of the one before. */
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
