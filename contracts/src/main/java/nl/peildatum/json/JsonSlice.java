package nl.peildatum.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A value inside bytes that {@link CanonicalForm} has checked. Its parts are found without copying
 * it.
 */
public final class JsonSlice {
  private final byte[] text;
  private final int from;
  private final int until;

  private JsonSlice(byte[] text, int from, int until) {
    this.text = text;
    this.from = from;
    this.until = until;
  }

  /**
   * The value that some bytes are.
   *
   * @throws NotCanonical if they are not in RFC 8785 form
   */
  public static JsonSlice of(byte[] utf8) {
    CanonicalForm.check(utf8);
    return new JsonSlice(utf8, 0, utf8.length);
  }

  public boolean isObject() {
    return text[from] == '{';
  }

  public boolean isArray() {
    return text[from] == '[';
  }

  /** The members of an object in their order; none if it is no object. */
  public Map<String, JsonSlice> members() {
    var members = new LinkedHashMap<String, JsonSlice>();
    if (isObject()) {
      for (var at = from + 1; text[at] != '}'; at += text[at] == ',' ? 1 : 0) {
        var name = string(text, at);
        var begin = afterString(at) + 1;
        at = after(begin);
        members.put(name, new JsonSlice(text, begin, at));
      }
    }
    return members;
  }

  /**
   * The items of an array, as many as are asked for; none if it is no array.
   *
   * @param most greatest number of items
   */
  public List<JsonSlice> items(int most) {
    var items = new ArrayList<JsonSlice>();
    if (isArray()) {
      for (var at = from + 1; text[at] != ']' && items.size() < most; at += text[at] == ',' ? 1 : 0) {
        var begin = at;
        at = after(begin);
        items.add(new JsonSlice(text, begin, at));
      }
    }
    return items;
  }

  /** The index after the value at an index. */
  private int after(int begin) {
    var depth = 0;
    for (var at = begin; ; at++) {
      switch (text[at]) {
        case '"' -> at = afterString(at) - 1;
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        default -> {
          if (depth == 0) {
            at = afterPlain(at) - 1;
          }
        }
      }
      if (depth == 0) {
        return at + 1;
      }
    }
  }

  /** The index after the number, truth value or null at an index. */
  private int afterPlain(int begin) {
    var at = begin;
    while (at < until && text[at] != ',' && text[at] != '}' && text[at] != ']') {
      at++;
    }
    return at;
  }

  private int afterString(int begin) {
    return endOfString(text, begin);
  }

  private static int endOfString(byte[] text, int begin) {
    var at = begin + 1;
    while (text[at] != '"') {
      at += text[at] == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  /** The text whose quote is at an index. */
  static String string(byte[] text, int begin) {
    var end = endOfString(text, begin);
    var isPlain = true;
    for (var at = begin; at < end && isPlain; at++) {
      isPlain = text[at] != '\\';
    }
    return isPlain
        ? new String(text, begin + 1, end - begin - 2, StandardCharsets.UTF_8)
        : String.valueOf(plain(text, begin, end));
  }

  /** A copy of the bytes, which are in RFC 8785 form. */
  public byte[] bytes() {
    return Arrays.copyOfRange(text, from, until);
  }

  /** Whether the value is written with exactly these bytes. */
  public boolean is(byte[] canonical) {
    return Arrays.equals(text, from, until, canonical, 0, canonical.length);
  }

  /**
   * The value as maps, lists, texts, numbers and truth values.
   *
   * @throws MalformedJson if it is beyond the limits of what is stored
   */
  public @Nullable Object plain() {
    return plain(text, from, until);
  }

  private static @Nullable Object plain(byte[] text, int from, int until) {
    try {
      return Json.MAPPER.readValue(text, from, until - from, Object.class);
    } catch (JacksonException beyond) {
      throw MalformedJson.beyondLimits();
    }
  }
}
