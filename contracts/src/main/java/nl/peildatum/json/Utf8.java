package nl.peildatum.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Members;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as UTF-8 bytes. Immutable objects are copied as encoded before; short values are
 * formatted each time, since that takes no longer than a look-up.
 */
public final class Utf8 {
  private static final int FIRST = 2_048;
  private static final int DAY = 10;
  private static final int INSTANT = 24;
  private static final int LAST_YEAR = 9_999;
  private static final byte[] NULL = bytes("null");
  private static final byte[] TRUE = bytes("true");
  private static final byte[] FALSE = bytes("false");

  private byte[] bytes = new byte[FIRST];
  private int length;

  /** The bytes of a text of plain ASCII. */
  public static byte[] bytes(String ascii) {
    return ascii.getBytes(UTF_8);
  }

  /** The JSON of an object; kept in the object if it is immutable. */
  public static byte[] encoded(Map<String, Object> object) {
    return object instanceof Members members
        ? members.json(Json.MAPPER::writeValueAsBytes)
        : Json.MAPPER.writeValueAsBytes(object);
  }

  public int length() {
    return length;
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void makeRoomFor(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** Appends bytes unchanged. */
  public Utf8 raw(byte[] some) {
    return raw(some, 0, some.length);
  }

  public Utf8 raw(byte[] some, int from, int count) {
    makeRoomFor(count);
    System.arraycopy(some, from, bytes, length, count);
    length += count;
    return this;
  }

  public Utf8 raw(char ascii) {
    makeRoomFor(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /**
   * Appends a value of maps, lists, texts, whole numbers and flags; values of other types are
   * written by Jackson.
   */
  public Utf8 plain(@Nullable Object value) {
    return switch (value) {
      case null -> raw(NULL);
      case String text -> text(text);
      case Boolean flag -> value(flag.booleanValue());
      case Integer number -> value(number.longValue());
      case Long number -> value(number.longValue());
      case Members members -> raw(encoded(members));
      case Map<?, ?> object -> object(object);
      case List<?> list -> list(list);
      default -> raw(Json.MAPPER.writeValueAsBytes(value));
    };
  }

  private Utf8 object(Map<?, ?> object) {
    return raw('{').members(object).raw('}');
  }

  /** Appends the members of an object without the braces around them. */
  public Utf8 members(Map<?, ?> object) {
    var isFirst = true;
    for (var member : object.entrySet()) {
      if (!isFirst) {
        raw(',');
      }
      isFirst = false;
      text((String) member.getKey()).raw(':').plain(member.getValue());
    }
    return this;
  }

  private Utf8 list(List<?> list) {
    raw('[');
    for (var i = 0; i < list.size(); i++) {
      if (i > 0) {
        raw(',');
      }
      plain(list.get(i));
    }
    return raw(']');
  }

  public Utf8 value(boolean flag) {
    return raw(flag ? TRUE : FALSE);
  }

  public Utf8 value(long number) {
    return ascii(Long.toString(number));
  }

  public Utf8 value(@Nullable LocalDate day) {
    if (day == null) {
      return raw(NULL);
    }
    makeRoomFor(DAY + 2);
    raw('"');
    day(day);
    return raw('"');
  }

  private void day(LocalDate day) {
    var year = day.getYear();
    if (year < 0 || year > LAST_YEAR) {
      ascii(day.toString());
      return;
    }
    makeRoomFor(DAY);
    digits(year, 4);
    bytes[length++] = '-';
    digits(day.getMonthValue(), 2);
    bytes[length++] = '-';
    digits(day.getDayOfMonth(), 2);
  }

  private void digits(int number, int count) {
    var rest = number;
    for (var at = length + count - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += count;
  }

  /** Appends an instant in the form of {@link Milliseconds}; {@code null} as JSON null. */
  public Utf8 value(@Nullable Instant instant) {
    if (instant == null) {
      return raw(NULL);
    }
    var at = instant.atOffset(ZoneOffset.UTC);
    if (at.getYear() < 0 || at.getYear() > LAST_YEAR) {
      return text(Milliseconds.text(instant));
    }
    makeRoomFor(INSTANT + 2);
    raw('"');
    day(at.toLocalDate());
    raw('T');
    digits(at.getHour(), 2);
    raw(':');
    digits(at.getMinute(), 2);
    raw(':');
    digits(at.getSecond(), 2);
    raw('.');
    digits(at.getNano() / 1_000_000, 3);
    raw('Z');
    return raw('"');
  }

  /** Appends a text in quotation marks. */
  public Utf8 text(String text) {
    if (writesPlainly(text)) {
      return this;
    }
    return isWrittenAsItIs(text)
        ? raw('"').raw(text.getBytes(UTF_8)).raw('"')
        : raw(Json.MAPPER.writeValueAsBytes(text));
  }

  private static boolean isWrittenAsItIs(String text) {
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter < ' ' || letter == '"' || letter == '\\' || Character.isSurrogate(letter)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Appends a text of plain ASCII in one pass. Returns false, and appends nothing, if a character
   * needs an escape or is not ASCII.
   */
  private boolean writesPlainly(String text) {
    var count = text.length();
    makeRoomFor(count + 2);
    var at = length;
    bytes[at++] = '"';
    for (var i = 0; i < count; i++) {
      var letter = text.charAt(i);
      if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\') {
        return false;
      }
      bytes[at++] = (byte) letter;
    }
    bytes[at++] = '"';
    length = at;
    return true;
  }

  private Utf8 ascii(String text) {
    var count = text.length();
    makeRoomFor(count);
    for (var i = 0; i < count; i++) {
      bytes[length + i] = (byte) text.charAt(i);
    }
    length += count;
    return this;
  }
}
