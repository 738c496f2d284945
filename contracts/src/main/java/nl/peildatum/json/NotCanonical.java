package nl.peildatum.json;

/** Thrown for bytes that are not JSON in RFC 8785 form; the message names the first wrong byte. */
public final class NotCanonical extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param at number of bytes before the wrong one
   */
  NotCanonical(int at, String what) {
    super("byte " + (at + 1) + ": " + what);
  }
}
