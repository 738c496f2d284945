package nl.peildatum.bench.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The answers to the lines of {@link InventedCaseLines}, as they come: every one has to be about
 * its own case, in the order of the lines; one in so many is kept to be compared in whole
 * afterwards.
 */
final class AnsweredCases {
  private final int keepOneIn;
  private final List<byte[]> kept = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private byte[] begin = beginOf(0);
  private int lines;
  private int at;

  AnsweredCases(int keepOneIn) {
    this.keepOneIn = keepOneIn;
  }

  private static byte[] beginOf(int number) {
    return ("{\"caseReference\":\"case-" + number + "\",").getBytes(ISO_8859_1);
  }

  /** Throws if this whole line is not about the case of that number. */
  static void check(byte[] line, int number) {
    var begin = beginOf(number);
    if (line.length < begin.length
        || !Arrays.equals(line, 0, begin.length, begin, 0, begin.length)) {
      throw new IllegalStateException(
          "line " + number + " is no answer to its case: " + new String(line, UTF_8));
    }
  }

  /** A part of the body, which may begin and end inside a line. */
  void take(byte[] bytes, int length) {
    var from = 0;
    for (var i = 0; i < length; i++) {
      if (at < begin.length && bytes[i] != begin[at]) {
        throw new IllegalStateException("line " + lines + " is no answer to its case");
      }
      at++;
      if (bytes[i] == '\n') {
        keep(bytes, from, i);
        end();
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

  private void end() {
    if (at <= begin.length) {
      throw new IllegalStateException("line " + lines + " broke off");
    }
    if (lines % keepOneIn == 0) {
      kept.add(line.toByteArray());
      line.reset();
    }
    lines++;
    at = 0;
    begin = beginOf(lines);
  }

  int lines() {
    return lines;
  }

  /** Whole lines without their ends: the first, and each that is a multiple of so many after it. */
  List<byte[]> kept() {
    return kept;
  }
}
