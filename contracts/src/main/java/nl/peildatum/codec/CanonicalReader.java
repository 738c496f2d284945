package nl.peildatum.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object whose bytes are in RFC 8785 form, in one pass. Values that are rare in events
 * (fractions, control characters, names beyond ASCII) are not recognised.
 */
final class CanonicalReader {
  private static final int DEEPEST = 50;
  private static final int LONGEST_NAME = 200;

  /**
   * Every whole number of at most this number of digits is exactly a double and is written by its
   * digits.
   */
  private static final int SAFE_DIGITS = 15;

  /** Stands for a value that is not in the recognised form. */
  private static final Object NOT_RECOGNISED = new Object();

  private final byte[] text;
  private final Map<String, Object> members = new LinkedHashMap<>();
  private final String noted;
  private int at;
  private boolean beyondAscii;
  private int notedFrom;
  private int notedUntil;

  /**
   * @param noted name of the member of which the place in the bytes is noted
   */
  CanonicalReader(byte[] text, String noted) {
    this.text = text;
    this.noted = noted;
  }

  /** The members of the object, once read. */
  Map<String, Object> members() {
    return members;
  }

  /** The index of the first byte of the noted member; 0 if there is none. */
  int notedFrom() {
    return notedFrom;
  }

  /** The index after the last byte of the noted member. */
  int notedUntil() {
    return notedUntil;
  }

  /** Whether a text in the object has a byte beyond ASCII. */
  boolean hasBeyondAscii() {
    return beyondAscii;
  }

  /**
   * Whether the bytes are recognised as an object in RFC 8785 form. Bytes beyond ASCII are not
   * checked.
   */
  boolean read() {
    return is('{') && object(members, 1) != NOT_RECOGNISED && at == text.length;
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

  private @Nullable Object value(int depth) {
    if (at >= text.length || depth > DEEPEST) {
      return NOT_RECOGNISED;
    }
    return switch (text[at]) {
      case '{' -> object(new LinkedHashMap<>(), depth);
      case '[' -> array(depth);
      case '"' -> {
        var string = string();
        yield string == null ? NOT_RECOGNISED : string;
      }
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", null);
      default -> number();
    };
  }

  private Object object(Map<String, Object> into, int depth) {
    at++;
    if (take('}')) {
      return into;
    }
    var beforeFrom = 0;
    var beforeUntil = 0;
    do {
      var from = at;
      var name = name();
      var until = at;
      if (name == null
          || Arrays.compareUnsigned(text, beforeFrom, beforeUntil, text, from + 1, until - 1) >= 0
          || !take(':')) {
        return NOT_RECOGNISED;
      }
      var value = value(depth + 1);
      if (value == NOT_RECOGNISED) {
        return NOT_RECOGNISED;
      }
      if (depth == 1 && name.equals(noted)) {
        notedFrom = from;
        notedUntil = at;
      }
      into.put(name, value);
      beforeFrom = from + 1;
      beforeUntil = until - 1;
    } while (take(','));
    return take('}') ? into : NOT_RECOGNISED;
  }

  /**
   * The name of a member; {@code null} if it is too long, or has an escape, a control character or
   * a character beyond ASCII.
   */
  private @Nullable String name() {
    var start = at + 1;
    var name = is('"') ? string() : null;
    if (name == null || name.length() > LONGEST_NAME) {
      return null;
    }
    for (var i = start; i < at - 1; i++) {
      if (text[i] < ' ' || text[i] == '\\') {
        return null;
      }
    }
    return name;
  }

  private Object array(int depth) {
    at++;
    var array = new ArrayList<Object>();
    if (take(']')) {
      return array;
    }
    do {
      var value = value(depth + 1);
      if (value == NOT_RECOGNISED) {
        return NOT_RECOGNISED;
      }
      array.add(value);
    } while (take(','));
    return take(']') ? array : NOT_RECOGNISED;
  }

  /** A text; {@code null} if it is not in the recognised form. */
  private @Nullable String string() {
    var start = at + 1;
    var escaped = false;
    var ascii = true;
    for (at++; at < text.length; at++) {
      var letter = text[at];
      if (letter == '"') {
        at++;
        var charset = ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        var written = new String(text, start, at - 1 - start, charset);
        return escaped ? unescaped(written) : written;
      }
      if (letter == '\\') {
        at++;
        if (at >= text.length || "\"\\bfnrt".indexOf(text[at]) < 0) {
          return null;
        }
        escaped = true;
      } else if (letter < 0) {
        ascii = false;
        beyondAscii = true;
      } else if (letter < ' ' || letter == 0x7f) {
        return null;
      }
    }
    return null;
  }

  private static String unescaped(String written) {
    var result = new StringBuilder(written.length());
    for (var i = 0; i < written.length(); i++) {
      var letter = written.charAt(i);
      if (letter == '\\') {
        i++;
        letter = meant(written.charAt(i));
      }
      result.append(letter);
    }
    return result.toString();
  }

  private static char meant(char escaped) {
    return switch (escaped) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escaped;
    };
  }

  private @Nullable Object literal(String expected, @Nullable Object meant) {
    for (var i = 0; i < expected.length(); i++) {
      if (!take(expected.charAt(i))) {
        return NOT_RECOGNISED;
      }
    }
    return meant;
  }

  private Object number() {
    if (take('0')) {
      return 0;
    }
    var negative = take('-');
    var start = at;
    var digits = 0L;
    while (at < text.length && text[at] >= '0' && text[at] <= '9' && at - start <= SAFE_DIGITS) {
      digits = 10 * digits + text[at] - '0';
      at++;
    }
    if (at == start || text[start] == '0' || at - start > SAFE_DIGITS) {
      return NOT_RECOGNISED;
    }
    var number = negative ? -digits : digits;
    return (int) number == number ? (Object) (int) number : (Object) number;
  }
}
