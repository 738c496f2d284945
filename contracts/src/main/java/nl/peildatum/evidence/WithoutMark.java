package nl.peildatum.evidence;

import java.util.Arrays;

/** Takes the byte order mark off a file of text, which some editors put before it. */
final class WithoutMark {
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private WithoutMark() {}

  static byte[] of(byte[] utf8) {
    return utf8.length >= MARK.length && Arrays.equals(utf8, 0, MARK.length, MARK, 0, MARK.length)
        ? Arrays.copyOfRange(utf8, MARK.length, utf8.length)
        : utf8;
  }
}
