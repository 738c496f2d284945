package nl.peildatum.query.log;

/** Thrown when this node has no proof to give now. */
public final class LogUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is no proof. */
  public enum Reason {
    /** No checkpoint covers what is asked yet. */
    NO_CHECKPOINT,
    /** A signed checkpoint tells otherwise than the events that this node read. */
    FORKED
  }

  private final Reason reason;

  public LogUnavailable(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
