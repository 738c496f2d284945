package nl.peildatum.deploy.embedded;

/** Stops the start because a part cannot be started or trusted; the message states what to do. */
public final class PartFailed extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  PartFailed(String message) {
    super(message);
  }

  PartFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
