package nl.peildatum.query.parameters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.json.Milliseconds;
import org.jspecify.annotations.Nullable;

/**
 * The address of a question: its path, and its parameters ordered by name, so that equal questions
 * have equal addresses.
 *
 * @param path percent-encoded, without parameters
 * @param parameters the values by name, not encoded
 */
public record Address(String path, Map<String, List<String>> parameters) {

  /** The ends of lines, of paragraphs and of texts, which a path cannot hold. */
  private static final String NOT_IN_A_PATH = "\0\n\r\u2028\u2029";

  /** This address with another value of a parameter; a null value removes the parameter. */
  Address with(String name, @Nullable Object value) {
    var others = new TreeMap<>(parameters);
    others.remove(name);
    if (value != null) {
      others.put(name, List.of(value.toString()));
    }
    return new Address(path, others);
  }

  /**
   * This address with a moment of the record.
   *
   * @param clocks the names of the parameters for the moment
   * @param beschikbaarOp UTC, inclusive; null before everything, which sequence 0 names
   */
  Address asOf(ClockParameters clocks, @Nullable Instant beschikbaarOp) {
    return beschikbaarOp == null
        ? with(clocks.beschikbaarOp(), null).with(clocks.sequence(), 0)
        : with(clocks.sequence(), null)
            .with(clocks.beschikbaarOp(), Milliseconds.text(beschikbaarOp));
  }

  /** The address as a reference within its site, without the host. */
  public String text() {
    var text = new StringBuilder(path);
    var separator = '?';
    for (var parameter : parameters.entrySet()) {
      for (var value : parameter.getValue()) {
        text.append(separator)
            .append(encoded(parameter.getKey()))
            .append('=')
            .append(encoded(value));
        separator = '&';
      }
    }
    return text.toString();
  }

  /**
   * Whether a text can be one segment of a path. {@code .} and {@code ..} cannot, because a path
   * has a meaning for them, also when they are percent-encoded; and every web server refuses a path
   * with an encoded end of a line, paragraph or text.
   */
  public static boolean canBeSegment(String text) {
    return !text.isEmpty()
        && !text.equals(".")
        && !text.equals("..")
        && text.chars().noneMatch(letter -> NOT_IN_A_PATH.indexOf(letter) >= 0);
  }

  /** A text percent-encoded as one segment of a path. */
  public static String segment(String text) {
    return encoded(text).replace(":", "%3A");
  }

  /** A value percent-encoded, with its colons as they are. */
  private static String encoded(String value) {
    return isPlain(value)
        ? value
        : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }

  private static boolean isPlain(String value) {
    for (var at = 0; at < value.length(); at++) {
      if (!isPlain(value.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '_'
        || letter == '.'
        || letter == ':';
  }
}
