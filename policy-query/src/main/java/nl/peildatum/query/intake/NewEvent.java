package nl.peildatum.query.intake;

import nl.peildatum.decision.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event that was read for the first time.
 *
 * @param event its content; null when this build cannot read it
 */
record NewEvent(KeptEvent kept, @Nullable RecordedEvent event) {
  /** This event, with the number in the log of another reading of it where it has none. */
  NewEvent withNumberOf(KeptEvent again) {
    return kept.isSameEventAs(again) && kept.leafIndex().isEmpty()
        ? new NewEvent(kept.withLeafIndex(again.leafIndex()), event)
        : this;
  }
}
