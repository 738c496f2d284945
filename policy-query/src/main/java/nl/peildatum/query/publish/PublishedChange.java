package nl.peildatum.query.publish;

import nl.peildatum.codec.CloudEvent;

/**
 * A change of an answer, ready to be published.
 *
 * @param lastOfStep the last sequence that has the cause of this change: one decision, or one day
 *     that began
 * @param data the change in its RFC 8785 form
 */
@SuppressWarnings("ArrayRecordComponent") // compared where it matters
record PublishedChange(CloudEvent event, long lastOfStep, byte[] data) {
  /** Whether this is the last change with its cause. */
  boolean endsItsStep() {
    return event.sequence() == lastOfStep;
  }
}
