package nl.peildatum.json;

/**
 * What was sent is not JSON as RFC 8259 has it, or has a doubled key, or is beyond what is read
 * here.
 */
public final class MalformedJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;

  MalformedJson(String what) {
    this("malformed-json", what);
  }

  private MalformedJson(String problem, String what) {
    super(what);
    this.problem = problem;
  }

  static MalformedJson beyondLimits() {
    return new MalformedJson(
        "json-beyond-limits", "it is nested too deeply, or a value is too long");
  }

  /** The sort of problem, by the name of its page. */
  public String problem() {
    return problem;
  }
}
