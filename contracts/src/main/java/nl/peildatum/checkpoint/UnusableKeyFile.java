package nl.peildatum.checkpoint;

/** Thrown for a file of keys that cannot be used. The message holds no key. */
public final class UnusableKeyFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableKeyFile(String what) {
    super(what);
  }
}
