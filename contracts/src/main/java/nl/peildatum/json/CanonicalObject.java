package nl.peildatum.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * An object whose bytes are in RFC 8785 form already, as those of stored events are. It is told
 * from the bytes, so nothing is encoded again. What is rare in events (fractions, control
 * characters, names beyond ASCII) is not recognised.
 */
final class CanonicalObject {
  private static final int DEEPEST = 50;
  private static final int LONGEST_NAME = 200;

  /** Every whole number of so many digits is a double, and written by its digits. */
  private static final int SAFE_DIGITS = 15;

  private static final byte[] NO_NAME = {};

  private final byte[] text;
  private final byte[] wanted;
  private int at;
  private boolean beyondAscii;
  private int from = -1;
  private int until;
  private int valueFrom;

  private CanonicalObject(byte[] text, String wanted) {
    this.text = text;
    this.wanted = wanted.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Takes a member that is a text out of an object.
   *
   * @param value the text as written, without quotation marks
   * @param without the RFC 8785 form of the object without the member
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Cut(String value, byte[] without) {}

  /** Empty when the bytes are not recognised as RFC 8785 form, or have no such member. */
  static Optional<Cut> cut(byte[] utf8, String member) {
    var object = new CanonicalObject(utf8, member);
    return object.isCanonical() && object.from >= 0
        ? Optional.of(new Cut(object.value(), object.without()))
        : Optional.empty();
  }

  private boolean isCanonical() {
    return is('{') && object(1) && at == text.length && (!beyondAscii || isUtf8());
  }

  private boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private String value() {
    return new String(text, valueFrom, until - 1 - valueFrom, StandardCharsets.UTF_8);
  }

  private byte[] without() {
    var isFirst = text[from - 1] == '{';
    var gapFrom = isFirst ? from : from - 1;
    var gapUntil = isFirst && text[until] == ',' ? until + 1 : until;
    var result = Arrays.copyOf(text, text.length - (gapUntil - gapFrom));
    System.arraycopy(text, gapUntil, result, gapFrom, text.length - gapUntil);
    return result;
  }

  private boolean is(char expected) {
    return at < text.length && text[at] == expected;
  }

  private boolean take(char expected) {
    if (!is(expected)) {
      return false;
    }
    at++;
    return true;
  }

  private boolean value(int depth) {
    if (at >= text.length || depth > DEEPEST) {
      return false;
    }
    return switch (text[at]) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> number();
    };
  }

  private boolean object(int depth) {
    at++;
    if (take('}')) {
      return true;
    }
    var before = NO_NAME;
    do {
      var start = at;
      var name = name();
      if (Arrays.compareUnsigned(before, name) >= 0 || !take(':')) {
        return false;
      }
      var valueStart = at;
      if (!value(depth + 1)) {
        return false;
      }
      if (depth == 1 && Arrays.equals(name, wanted) && text[valueStart] == '"') {
        from = start;
        valueFrom = valueStart + 1;
        until = at;
      }
      before = name;
    } while (take(','));
    return take('}');
  }

  /** Without quotation marks; empty when it is none of letters, digits and the like. */
  private byte[] name() {
    var start = at + 1;
    if (!is('"') || !string()) {
      return NO_NAME;
    }
    var name = Arrays.copyOfRange(text, start, at - 1);
    for (var letter : name) {
      if (letter < ' ' || letter == '\\') {
        return NO_NAME;
      }
    }
    return name.length > LONGEST_NAME ? NO_NAME : name;
  }

  private boolean array(int depth) {
    at++;
    if (take(']')) {
      return true;
    }
    do {
      if (!value(depth + 1)) {
        return false;
      }
    } while (take(','));
    return take(']');
  }

  private boolean string() {
    for (at++; at < text.length; at++) {
      var letter = text[at];
      if (letter == '"') {
        at++;
        return true;
      }
      if (letter == '\\') {
        at++;
        if (at >= text.length || "\"\\bfnrt".indexOf(text[at]) < 0) {
          return false;
        }
      } else if (letter < 0) {
        beyondAscii = true;
      } else if (letter < ' ' || letter == 0x7f) {
        return false;
      }
    }
    return false;
  }

  private boolean literal(String expected) {
    return expected.chars().allMatch(letter -> take((char) letter));
  }

  private boolean number() {
    if (take('0')) {
      return true;
    }
    take('-');
    var start = at;
    while (at < text.length && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at > start && text[start] != '0' && at - start <= SAFE_DIGITS;
  }
}
