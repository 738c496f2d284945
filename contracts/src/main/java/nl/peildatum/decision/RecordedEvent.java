package nl.peildatum.decision;

/** An event as recorded: immutable, and complete without other events. */
public record RecordedEvent(Envelope envelope, Statement statement) {
  public long sequence() {
    return envelope.sequence();
  }

  /** The origin of this event; the first event of a decision, which is not of an act, has none. */
  public Origin origin() {
    return ((Statement.OfAct) statement).origin();
  }
}
