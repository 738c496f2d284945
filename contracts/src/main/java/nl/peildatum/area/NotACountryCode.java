package nl.peildatum.area;

/** Thrown for a country code that is not two upper-case ASCII letters. */
public final class NotACountryCode extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotACountryCode(String written) {
    super("not two upper-case letters: " + written);
  }
}
