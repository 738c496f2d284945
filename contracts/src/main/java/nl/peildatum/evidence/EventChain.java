package nl.peildatum.evidence;

import static nl.peildatum.evidence.FailureCode.EVENT_CHAIN;
import static nl.peildatum.evidence.FailureCode.EVENT_HASH;
import static nl.peildatum.evidence.FailureCode.HALF_DECISION;

import java.util.List;
import java.util.Optional;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.codec.ParsedEvent;
import nl.peildatum.codec.UnknownEventType;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.json.JsonSlice;
import nl.peildatum.json.UnreadableMember;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.WrongReference;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a bundle one after the other, and checks that each follows the one before.
 */
final class EventChain {
  private final Findings findings;
  private CountryRecord record;
  private long lastOfDecision;
  private @Nullable Envelope before;
  private @Nullable RecordedEvent eventBefore;
  private boolean isFoldable = true;

  private EventChain(CountryRecord empty, Findings findings) {
    this.record = empty;
    this.findings = findings;
  }

  /** The record that the events make; empty if they make none, which the findings say. */
  static Optional<CountryRecord> read(
      List<JsonSlice> events, CountryRecord empty, Findings findings) {
    var chain = new EventChain(empty, findings);
    for (var i = 0; i < events.size(); i++) {
      chain.take(i + 1, events.get(i).bytes());
    }
    if (events.isEmpty()) {
      findings.add(EVENT_CHAIN, "there are no events");
    } else if (chain.isFoldable && chain.lastOfDecision != events.size()) {
      findings.add(
          HALF_DECISION,
          "the last decision ends at sequence %d, the events at %d"
              .formatted(chain.lastOfDecision, events.size()));
    }
    return chain.isFoldable && !findings.has(EVENT_HASH, EVENT_CHAIN, HALF_DECISION)
        ? Optional.of(chain.record)
        : Optional.empty();
  }

  private void take(long sequence, byte[] stored) {
    try {
      var parsed = EventCodec.parseSealed(stored);
      if (parsed.isEmpty()) {
        isFoldable = false;
        findings.add(EVENT_HASH, "sequence " + sequence + ": hash is not that of the content");
        return;
      }
      follow(sequence, parsed.get());
    } catch (UnreadableMember wrong) {
      isFoldable = false;
      var isInstant = wrong.member().equals(EventCodec.RECORDED_AT);
      findings.add(
          isInstant ? EVENT_CHAIN : EVENT_HASH,
          "sequence %d%s: %s".formatted(sequence, isInstant ? "" : " is no event", told(wrong)));
    } catch (RuntimeException unreadable) {
      isFoldable = false;
      findings.add(EVENT_HASH, "sequence " + sequence + " is no event: " + told(unreadable));
    }
  }

  private void follow(long sequence, ParsedEvent parsed) {
    var envelope = parsed.envelope();
    check(sequence, envelope);
    before = envelope;
    if (isFoldable) {
      fold(sequence, parsed);
    }
  }

  private void check(long sequence, Envelope envelope) {
    var last = before;
    if (envelope.sequence() != sequence) {
      broken(sequence, "its sequence is " + envelope.sequence());
    }
    if (!envelope.country().equals(record.country())) {
      broken(sequence, "its country is " + envelope.country());
    }
    var previous = last == null ? Envelope.NO_PREVIOUS : last.hash();
    if (isFoldable && !envelope.previousHash().equals(previous)) {
      broken(sequence, "previousHash is not the hash of the event before");
    }
    if (last != null && !rises(last, envelope)) {
      broken(sequence, "recordedAt does not follow that of the event before");
    }
  }

  /** The events of a decision are recorded at one instant, those of the next at a later one. */
  private static boolean rises(Envelope last, Envelope next) {
    return next.decisionId().equals(last.decisionId())
        ? next.recordedAt().equals(last.recordedAt())
        : next.recordedAt().isAfter(last.recordedAt());
  }

  private void fold(long sequence, ParsedEvent parsed) {
    try {
      var event = parsed.event(eventBefore);
      if (event.statement() instanceof DecisionRecorded decision) {
        begin(sequence, decision, isOfSameDecision(event));
      } else if (sequence > lastOfDecision || !isOfSameDecision(event)) {
        broken(sequence, "it belongs to no decision");
      }
      record = record.and(event);
      eventBefore = event;
    } catch (RuntimeException unreadable) {
      isFoldable = false;
      findings.add(
          FailureCode.ANSWER, "sequence " + sequence + " cannot be read: " + told(unreadable));
    }
  }

  private boolean isOfSameDecision(RecordedEvent event) {
    var last = eventBefore;
    return last != null && last.envelope().decisionId().equals(event.envelope().decisionId());
  }

  private void begin(long sequence, DecisionRecorded decision, boolean isAgain) {
    if (isAgain || decision.firstSequence() != sequence || sequence <= lastOfDecision) {
      broken(sequence, "a decision begins inside another or says so");
    }
    lastOfDecision = decision.lastSequence();
  }

  private void broken(long sequence, String what) {
    isFoldable = false;
    findings.add(EVENT_CHAIN, "sequence " + sequence + ": " + what);
  }

  private static String told(RuntimeException unreadable) {
    return switch (unreadable) {
      case UnreadableMember member -> String.valueOf(member.getMessage());
      case UnknownEventType type -> String.valueOf(type.getMessage());
      case WrongReference reference -> String.valueOf(reference.getMessage());
      default -> "what it says does not go with the events before it";
    };
  }
}
