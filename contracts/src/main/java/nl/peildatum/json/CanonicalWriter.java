package nl.peildatum.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.wording.Wording;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain maps, lists, texts, numbers and truth values in RFC 8785 form, UTF-8, in one pass.
 * Values of other types are written as the mapper of {@link Json} writes them.
 */
final class CanonicalWriter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = ascii("null");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final int START = 512;

  /** Every whole number up to this value is exactly a double and is written by its digits. */
  private static final long SAFE = (1L << 53) - 1;

  private byte[] bytes = new byte[START];
  private int size;

  private CanonicalWriter() {}

  static byte[] bytes(@Nullable Object plain) {
    var writer = new CanonicalWriter();
    writer.value(plain);
    return Arrays.copyOf(writer.bytes, writer.size);
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> append(NULL);
      case String text -> text(text);
      case Map<?, ?> object -> object(object);
      case List<?> array -> array(array);
      case Boolean truth -> append(truth ? TRUE : FALSE);
      case Number number -> number(number);
      case JsonObject written -> object(written.object());
      default -> value(Json.plain(value));
    }
  }

  private void object(Map<?, ?> object) {
    var inOrder = new TreeMap<String, Object>();
    object.forEach((name, value) -> inOrder.put(String.valueOf(name), value));
    var separator = '{';
    for (var member : inOrder.entrySet()) {
      append(separator);
      text(member.getKey());
      append(':');
      value(member.getValue());
      separator = ',';
    }
    if (separator == '{') {
      append('{');
    }
    append('}');
  }

  private void array(List<?> array) {
    append('[');
    for (var i = 0; i < array.size(); i++) {
      if (i > 0) {
        append(',');
      }
      value(array.get(i));
    }
    append(']');
  }

  private void number(Number number) {
    var whole = number.longValue();
    if ((number instanceof Integer || number instanceof Long) && whole >= -SAFE && whole <= SAFE) {
      append(ascii(Long.toString(whole)));
      return;
    }
    try {
      append(ascii(NumberToJSON.serializeNumber(number.doubleValue())));
    } catch (IOException beyond) {
      throw new MalformedJson(Wording.of("malformed-json.number"));
    }
  }

  private void text(String text) {
    append('"');
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter < 0x80) {
        ascii(letter);
      } else if (letter < 0x800) {
        append((char) (0xc0 | (letter >> 6)));
        appendLast(letter, 0);
      } else if (Character.isSurrogate(letter)) {
        i++;
        pair(letter, i < text.length() ? text.charAt(i) : '"');
      } else {
        append((char) (0xe0 | (letter >> 12)));
        appendLast(letter, 6);
        appendLast(letter, 0);
      }
    }
    append('"');
  }

  private void pair(char high, char low) {
    if (!Character.isSurrogatePair(high, low)) {
      throw new MalformedJson(Wording.of("malformed-json.half-character"));
    }
    var point = Character.toCodePoint(high, low);
    append((char) (0xf0 | (point >> 18)));
    appendLast(point, 12);
    appendLast(point, 6);
    appendLast(point, 0);
  }

  /** Appends six bits of a character as one of the octets after its first. */
  private void appendLast(int point, int shift) {
    append((char) (0x80 | ((point >> shift) & 0x3f)));
  }

  private void ascii(char letter) {
    switch (letter) {
      case '"', '\\' -> escaped(letter);
      case '\b' -> escaped('b');
      case '\t' -> escaped('t');
      case '\n' -> escaped('n');
      case '\f' -> escaped('f');
      case '\r' -> escaped('r');
      default -> {
        if (letter >= ' ') {
          append(letter);
        } else {
          escaped('u');
          append('0');
          append('0');
          append((char) HEX[letter >> 4]);
          append((char) HEX[letter & 0xf]);
        }
      }
    }
  }

  private void escaped(char letter) {
    append('\\');
    append(letter);
  }

  private void append(char octet) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size] = (byte) octet;
    size++;
  }

  private void append(byte[] more) {
    for (var octet : more) {
      append((char) (octet & 0xff));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
