package nl.peildatum.bench.http;

/**
 * A workload of one path that is asked again and again.
 *
 * @param expected the right body
 */
record RepeatedQuestion(String name, String path, String expected) implements Workload {
  @Override
  public String nextPath() {
    return path;
  }

  @Override
  public boolean isRight(String askedPath, String body) {
    return body.equals(expected);
  }

  @Override
  public int count() {
    return 0;
  }

  @Override
  public String lua() {
    return """
    local path, expected = %s, %s
    function next_path() return path end
    function is_right(body) return body == expected end
    """
        .formatted(Workload.quoted(path), Workload.quoted(expected));
  }
}
