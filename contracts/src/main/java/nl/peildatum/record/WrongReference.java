package nl.peildatum.record;

/**
 * Thrown for an event that names something that was not recorded before it, or names it other than
 * it was recorded.
 */
public final class WrongReference extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongReference(String why) {
    super(why);
  }
}
