package nl.peildatum.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.NumberToJSON;

/**
 * Checks that bytes are JSON in RFC 8785 form, without making anything of them: any bytes are
 * checked in one pass, in memory that does not grow with them.
 */
public final class CanonicalForm {
  private static final int DEEPEST = 100;

  /** The longest number that ECMAScript writes has 25 characters. */
  private static final int LONGEST_NUMBER = 25;

  private final byte[] text;
  private int at;

  private CanonicalForm(byte[] text) {
    this.text = text;
  }

  /**
   * Checks the bytes.
   *
   * @throws NotCanonical if they are not one JSON value in RFC 8785 form
   */
  public static void check(byte[] utf8) {
    var form = new CanonicalForm(utf8);
    form.isUtf8();
    form.value(0);
    if (form.at < utf8.length) {
      throw form.wrong("there is more after the end");
    }
  }

  private void isUtf8() {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var bytes = ByteBuffer.wrap(text);
    var letters = CharBuffer.allocate(1 << 13);
    try {
      for (var more = true; more; letters.clear()) {
        var result = decoder.decode(bytes, letters, true);
        if (result.isError()) {
          result.throwException();
        }
        more = result.isOverflow();
      }
    } catch (CharacterCodingException e) {
      at = bytes.position();
      throw wrong("this is not UTF-8");
    }
  }

  private void value(int depth) {
    if (depth > DEEPEST) {
      throw wrong("it is nested more than " + DEEPEST + " deep");
    }
    switch (next()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> number();
    }
  }

  private byte next() {
    if (at >= text.length) {
      throw wrong("it ends too early");
    }
    return text[at];
  }

  private void expect(char letter) {
    if (next() != letter) {
      throw wrong("'" + letter + "' is expected");
    }
    at++;
  }

  private boolean take(char letter) {
    if (next() != letter) {
      return false;
    }
    at++;
    return true;
  }

  private void object(int depth) {
    at++;
    if (take('}')) {
      return;
    }
    var before = -1;
    do {
      var name = at;
      if (next() != '"') {
        throw wrong("the name of a member is expected");
      }
      string();
      if (before >= 0) {
        inOrder(before, name);
      }
      before = name;
      expect(':');
      value(depth + 1);
    } while (take(','));
    expect('}');
  }

  private void inOrder(int before, int name) {
    var order = nameAt(before).compareTo(nameAt(name));
    if (order >= 0) {
      at = name;
      throw wrong(order == 0 ? "a name is there twice" : "names are not in order");
    }
  }

  private String nameAt(int start) {
    return JsonSlice.string(text, start);
  }

  private void array(int depth) {
    at++;
    if (take(']')) {
      return;
    }
    do {
      value(depth + 1);
    } while (take(','));
    expect(']');
  }

  private void string() {
    at++;
    for (var letter = next(); letter != '"'; letter = next()) {
      if (letter == '\\') {
        escape();
      } else if (letter >= 0 && letter < ' ') {
        throw wrong("a control character is not escaped");
      } else {
        at++;
      }
    }
    at++;
  }

  /** An escape that RFC 8785 prescribes; any other is written without it. */
  private void escape() {
    var start = at;
    at++;
    var letter = next();
    at++;
    if ("\"\\bfnrt".indexOf(letter) >= 0) {
      return;
    }
    at = start;
    if (letter != 'u' || start + 6 > text.length || !isControl(start + 2)) {
      throw wrong("an escape is not in the prescribed form");
    }
    at += 6;
  }

  /** Whether four digits are 00 and a control character that has no shorter escape. */
  private boolean isControl(int digits) {
    var hex = new String(text, digits, 4, StandardCharsets.ISO_8859_1);
    if (!hex.matches("00[01][0-9a-f]")) {
      return false;
    }
    return "\b\f\n\r\t".indexOf(Integer.parseInt(hex, 16)) < 0;
  }

  private void literal(String expected) {
    for (var i = 0; i < expected.length(); i++) {
      expect(expected.charAt(i));
    }
  }

  private void number() {
    var start = at;
    while (at < text.length && at - start <= LONGEST_NUMBER && isOfNumber(text[at])) {
      at++;
    }
    var written = new String(text, start, at - start, StandardCharsets.ISO_8859_1);
    if (!isCanonical(written)) {
      at = start;
      throw wrong("a value is expected, a number in the shortest form");
    }
  }

  private static boolean isOfNumber(byte letter) {
    return (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '+'
        || letter == '.'
        || letter == 'e';
  }

  private static boolean isCanonical(String written) {
    try {
      return NumberToJSON.serializeNumber(Double.parseDouble(written)).equals(written);
    } catch (IOException | NumberFormatException notFinite) {
      return false;
    }
  }

  private NotCanonical wrong(String what) {
    return new NotCanonical(at, what);
  }
}
