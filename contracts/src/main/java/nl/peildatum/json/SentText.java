package nl.peildatum.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.peildatum.wording.Wording;

/** Checks that a text from a client or a file is UTF-8, as RFC 8259 requires. */
public final class SentText {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BIG_ENDIAN_MARK = 0xFEFF;
  private static final int LITTLE_ENDIAN_MARK = 0xFFFE;

  private SentText() {}

  /**
   * The bytes without a byte order mark, which some editors write before UTF-8; RFC 8259 allows
   * ignoring it.
   *
   * @throws MalformedJson when the bytes are not UTF-8
   */
  public static byte[] utf8(byte[] sent) {
    if (looksLikeUtf16(sent)) {
      throw new MalformedJson(Wording.of("malformed-json.utf-16"));
    }
    var invalid = firstInvalid(sent);
    if (invalid < sent.length) {
      throw new MalformedJson(Wording.of("malformed-json.not-utf-8", invalid + 1));
    }
    return withoutMark(sent);
  }

  /** The bytes without the byte order mark of UTF-8, whatever follows it. */
  public static byte[] withoutMark(byte[] file) {
    return startsWithMark(file) ? Arrays.copyOfRange(file, UTF_8_MARK.length, file.length) : file;
  }

  /**
   * Whether the bytes look like UTF-16: JSON begins with ASCII characters, which have no zero byte
   * in UTF-8.
   */
  public static boolean looksLikeUtf16(byte[] sent) {
    if (sent.length < 2) {
      return false;
    }
    var first = ((sent[0] & 0xFF) << Byte.SIZE) | (sent[1] & 0xFF);
    return first == BIG_ENDIAN_MARK || first == LITTLE_ENDIAN_MARK || sent[0] == 0 || sent[1] == 0;
  }

  /** The index of the first byte that is not valid UTF-8; the number of bytes if all are valid. */
  public static int firstInvalid(byte[] sent) {
    if (isAscii(sent)) {
      return sent.length;
    }
    var in = ByteBuffer.wrap(sent);
    StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(sent.length), true);
    return in.position();
  }

  /** Whether all bytes are ASCII. Most lines of cases are, and the check needs no decoding. */
  private static boolean isAscii(byte[] sent) {
    for (var one : sent) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWithMark(byte[] sent) {
    return sent.length >= UTF_8_MARK.length
        && Arrays.equals(sent, 0, UTF_8_MARK.length, UTF_8_MARK, 0, UTF_8_MARK.length);
  }
}
