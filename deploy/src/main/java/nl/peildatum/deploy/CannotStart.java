package nl.peildatum.deploy;

/** Stops the start; the message states the reason and what to do. */
final class CannotStart extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  CannotStart(String message) {
    super(message);
  }
}
