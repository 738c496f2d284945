package nl.peildatum.deploy;

/** The system is not started; the message says why and what to do. */
final class CannotStart extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  CannotStart(String message) {
    super(message);
  }
}
