package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A path and query, and the right body of the answer.
 *
 * @param clockMoves whether it is asked as of now: then {@code beschikbaarOp} is not compared
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record CheckedQuestion(String path, byte[] right, boolean clockMoves) {
  private static final String CLOCK = "\"beschikbaarOp\":\"";

  /** Bytes before the value that moves; all of them if none does. */
  int before() {
    return clockMoves ? bytes(text().substring(0, clock(text()))) : right.length;
  }

  /** Bytes after the value that moves. */
  int after() {
    return clockMoves ? bytes(text().substring(text().indexOf('"', clock(text())))) : 0;
  }

  boolean isAnsweredBy(String body) {
    return clockMoves ? withoutClock(body).equals(withoutClock(text())) : body.equals(text());
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  private String text() {
    return new String(right, UTF_8);
  }

  private static String withoutClock(String body) {
    var from = clock(body);
    return from < CLOCK.length()
        ? body
        : body.substring(0, from) + body.substring(body.indexOf('"', from));
  }

  /** In the head, where an area's name may stand before it. */
  private static int clock(String body) {
    return body.indexOf(CLOCK) + CLOCK.length();
  }
}
