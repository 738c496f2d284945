package nl.peildatum.bench.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks, as they arrive, that answers to {@link InventedCaseLines} are about their own case and in
 * the order of the lines. It keeps some whole lines, which the caller compares afterwards.
 */
final class CaseAnswerStream {
  private final int keepOneIn;
  private final List<byte[]> kept = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private byte[] expectedStart = startOf(0);
  private int lines;
  private int column;

  /**
   * @param keepOneIn every how many lines one is kept, the first included
   */
  CaseAnswerStream(int keepOneIn) {
    this.keepOneIn = keepOneIn;
  }

  private static byte[] startOf(int number) {
    return ("{\"caseReference\":\"case-" + number + "\",").getBytes(ISO_8859_1);
  }

  /** Throws if this whole line is not about the case of this number. */
  static void check(byte[] line, int number) {
    var start = startOf(number);
    if (line.length < start.length
        || !Arrays.equals(line, 0, start.length, start, 0, start.length)) {
      throw new IllegalStateException(
          "line " + number + " does not answer its case: " + new String(line, UTF_8));
    }
  }

  /**
   * Checks the next part of the body, which may begin and end inside a line.
   *
   * @param length number of bytes that are part of the body
   */
  void add(byte[] bytes, int length) {
    var from = 0;
    for (var i = 0; i < length; i++) {
      if (column < expectedStart.length && bytes[i] != expectedStart[column]) {
        throw new IllegalStateException("line " + lines + " does not answer its case");
      }
      column++;
      if (bytes[i] == '\n') {
        keep(bytes, from, i);
        endLine();
        from = i + 1;
      }
    }
    keep(bytes, from, length);
  }

  private void keep(byte[] bytes, int from, int until) {
    if (lines % keepOneIn == 0) {
      line.write(bytes, from, until - from);
    }
  }

  private void endLine() {
    if (column <= expectedStart.length) {
      throw new IllegalStateException("line " + lines + " is incomplete");
    }
    if (lines % keepOneIn == 0) {
      kept.add(line.toByteArray());
      line.reset();
    }
    lines++;
    column = 0;
    expectedStart = startOf(lines);
  }

  int lines() {
    return lines;
  }

  /** Returns the lines that were kept, without their line ends. */
  List<byte[]> kept() {
    return kept;
  }
}
