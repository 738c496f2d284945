package nl.peildatum.bench.system;

import java.util.regex.Pattern;

/**
 * One path, asked again and again.
 *
 * @param expected the right body
 * @param clocksMove whether the body is as of now: its two clocks are then not compared
 */
record FixedQuestion(String name, String path, String expected, boolean clocksMove)
    implements Workload {
  private static final Pattern CLOCK =
      Pattern.compile("\"(?:beschikbaarOp|recordedThrough)\":\"[^\"]*\",");

  @Override
  public String nextPath() {
    return path;
  }

  @Override
  public boolean isRight(String asked, String body) {
    return compared(body).equals(compared(expected));
  }

  /** The two clocks are in the head, before anything that has members of the same name. */
  private String compared(String body) {
    return clocksMove ? CLOCK.matcher(CLOCK.matcher(body).replaceFirst("")).replaceFirst("") : body;
  }

  @Override
  public String lua() {
    return """
    local path, expected = %s, %s
    local function compared(body)
    %s
      return body
    end
    function next_path() return path end
    function is_right(body) return compared(body) == expected end
    """
        .formatted(
            Workload.quoted(path), Workload.quoted(compared(expected)), clocksMove ? STRIP : "");
  }

  private static final String STRIP =
      """
        body = string.gsub(body, '"beschikbaarOp":"[^"]*",', "", 1)
        body = string.gsub(body, '"recordedThrough":"[^"]*",', "", 1)
      """;

  @Override
  public void skip(long paths) {
    // there is only one
  }
}
