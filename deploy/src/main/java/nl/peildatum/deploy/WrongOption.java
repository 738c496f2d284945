package nl.peildatum.deploy;

/** Refuses a command line with an invalid option; the message states the valid ones. */
final class WrongOption extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongOption(String message) {
    super(message);
  }
}
