package nl.peildatum.json;

/** What was sent is not JSON as RFC 8259 has it, or has a doubled key. */
public final class MalformedJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedJson(String what) {
    super(what);
  }
}
