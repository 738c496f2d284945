package nl.peildatum.codec;

/** Thrown for an event of a type that this build does not know: a later build recorded it. */
public final class UnknownEventType extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownEventType(String type) {
    super("event type " + type + " is not known to this build");
  }
}
