package nl.peildatum.checkpoint;

/** Thrown for bytes that are no signed note, or whose text is no checkpoint. */
public final class MalformedNote extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedNote(String what) {
    super(what);
  }
}
