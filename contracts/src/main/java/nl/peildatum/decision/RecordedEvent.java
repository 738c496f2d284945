package nl.peildatum.decision;

/** An event as recorded: immutable, and complete without other events. */
public record RecordedEvent(Envelope envelope, Statement statement) {
  public long sequence() {
    return envelope.sequence();
  }
}
