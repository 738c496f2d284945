package nl.peildatum.json;

/** Thrown for a text that is not JSON by RFC 8259, has a duplicate key, or exceeds a limit. */
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

  /** The slug of the problem type. */
  public String problem() {
    return problem;
  }
}
