package nl.peildatum.query.publish;

import nl.peildatum.codec.CloudEvent;

/**
 * An answer that changed.
 *
 * @param lastOfStep sequence of the last one that changed by the same decision or midnight
 * @param data RFC 8785 form
 */
@SuppressWarnings("ArrayRecordComponent") // compared where it matters
record Change(CloudEvent event, long lastOfStep, byte[] data) {
  boolean endsItsStep() {
    return event.sequence() == lastOfStep;
  }
}
