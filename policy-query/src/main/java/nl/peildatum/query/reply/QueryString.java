package nl.peildatum.query.reply;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/** A parsed query string: the values of each name, as given. */
public record QueryString(Map<String, List<String>> values) {
  /** The character that decoding puts in the place of bytes that are not UTF-8. */
  private static final char NO_UTF_8 = '\uFFFD';

  /** Parses a query string, without its question mark; refuses one that is not UTF-8. */
  public static QueryString of(@Nullable String raw) {
    var values = new TreeMap<String, List<String>>();
    if (raw != null) {
      for (var pair : raw.split("&", -1)) {
        if (!pair.isEmpty()) {
          var cut = pair.indexOf('=');
          var name = decoded(cut < 0 ? pair : pair.substring(0, cut));
          var value = cut < 0 ? "" : decoded(pair.substring(cut + 1));
          values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
      }
    }
    return new QueryString(values);
  }

  /**
   * Decodes a name or a value by RFC 3986: a plus is a plus, as in an offset; only HTML forms write
   * a space as a plus.
   */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0 && text.indexOf(NO_UTF_8) < 0) {
      return text;
    }
    try {
      var decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      if (decoded.indexOf(NO_UTF_8) < 0) {
        return decoded;
      }
    } catch (IllegalArgumentException malformed) {
      // refused below, like text that does not decode to UTF-8
    }
    throw new Refused(Problem.of("malformed-query", Wording.of("malformed-query", text)));
  }
}
