package nl.peildatum.json;

import nl.peildatum.wording.Wording;

/** Thrown for a text that is not JSON by RFC 8259, has a duplicate key, or exceeds a limit. */
public final class MalformedJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final transient Wording what;

  MalformedJson(Wording what) {
    this("malformed-json", what);
  }

  private MalformedJson(String problem, Wording what) {
    super(what.toString());
    this.problem = problem;
    this.what = what;
  }

  static MalformedJson beyondLimits() {
    return new MalformedJson("json-beyond-limits", Wording.of("json-beyond-limits"));
  }

  /** The slug of the problem type. */
  public String problem() {
    return problem;
  }

  /** What is wrong with the text, as the end of a sentence about it. */
  public Wording what() {
    return what;
  }
}
