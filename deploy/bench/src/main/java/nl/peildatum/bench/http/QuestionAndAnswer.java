package nl.peildatum.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A question and the right body of its answer.
 *
 * @param path path and query
 * @param clockMoves whether the question is asked as of now; {@code beschikbaarOp} is then not
 *     compared
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record QuestionAndAnswer(String path, byte[] right, boolean clockMoves) {
  private static final String CLOCK_MEMBER = "\"beschikbaarOp\":\"";

  /** Returns how many bytes before the clock value are compared; all bytes if it does not move. */
  int comparedStart() {
    return clockMoves ? utf8Length(text().substring(0, clockPosition(text()))) : right.length;
  }

  /** Returns how many bytes after the clock value are compared; 0 if it does not move. */
  int comparedEnd() {
    return clockMoves
        ? utf8Length(text().substring(text().indexOf('"', clockPosition(text()))))
        : 0;
  }

  boolean isAnsweredBy(String body) {
    return clockMoves ? withoutClock(body).equals(withoutClock(text())) : body.equals(text());
  }

  private static int utf8Length(String text) {
    return text.getBytes(UTF_8).length;
  }

  private String text() {
    return new String(right, UTF_8);
  }

  private static String withoutClock(String body) {
    var from = clockPosition(body);
    return from < CLOCK_MEMBER.length()
        ? body
        : body.substring(0, from) + body.substring(body.indexOf('"', from));
  }

  /** Returns the index of the first character of the clock value. */
  private static int clockPosition(String body) {
    return body.indexOf(CLOCK_MEMBER) + CLOCK_MEMBER.length();
  }
}
