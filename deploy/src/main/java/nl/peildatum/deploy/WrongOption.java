package nl.peildatum.deploy;

/** The command line asks for something that cannot be; the message says what can. */
final class WrongOption extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongOption(String message) {
    super(message);
  }
}
