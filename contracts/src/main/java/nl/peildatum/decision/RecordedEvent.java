package nl.peildatum.decision;

/** An event as recorded: never changed, understood alone. */
public record RecordedEvent(Envelope envelope, Statement statement) {
  public long sequence() {
    return envelope.sequence();
  }
}
