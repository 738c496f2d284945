package nl.peildatum.query.intake;

import nl.peildatum.codec.ParsedEvent;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event that was read from its document.
 *
 * @param envelope null when the document is damaged
 * @param event null when the document is damaged, or this build cannot read its content
 * @param failed why this build cannot read its content; null when it can
 */
record RestoredEvent(
    KeptEvent kept,
    @Nullable Envelope envelope,
    @Nullable RecordedEvent event,
    @Nullable Throwable failed) {
  private static final Logger LOG = LoggerFactory.getLogger(RestoredEvent.class);

  /** Parses a document; called by several threads. */
  static RestoredEvent of(KeptEvent kept, IntakeParts parts) {
    try {
      var parsed = kept.payload().parsed();
      var envelope = parsed.envelope();
      if (envelope.country().value().equals(kept.country())
          && envelope.sequence() == kept.sequence()) {
        return of(kept, parsed, parts);
      }
      LOG.warn("the document of {} {} holds another event", kept.country(), kept.sequence());
    } catch (Throwable failed) {
      var why = String.valueOf(failed);
      LOG.warn("the document of {} {} is damaged: {}", kept.country(), kept.sequence(), why);
    }
    return new RestoredEvent(kept, null, null, null);
  }

  private static RestoredEvent of(KeptEvent kept, ParsedEvent parsed, IntakeParts parts) {
    try {
      return new RestoredEvent(kept, parsed.envelope(), parts.event(parsed), null);
    } catch (Throwable failed) {
      return new RestoredEvent(kept, parsed.envelope(), null, failed);
    }
  }
}
