package nl.peildatum.codec;

/** An event of a type that this build does not know: it was recorded by a later one. */
public final class UnknownEventType extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownEventType(String type) {
    super("event type " + type + " is not known to this build");
  }
}
