package nl.peildatum.deploy.embedded;

/** A part could not be started or cannot be trusted; the message says what to do. */
public final class PartFailed extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  PartFailed(String message) {
    super(message);
  }

  PartFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
