package nl.peildatum.checkpoint;

/** Thrown for a text that is no key of a form that is read here. The message holds no key. */
public final class MalformedKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedKey(String what) {
    super(what);
  }
}
