package nl.peildatum.json;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table (RFC 4180). Text that a spreadsheet would take for a formula has an
 * apostrophe before it, which makes it text again; JSON holds it as recorded.
 */
final class Cell {
  /** The full-width signs are taken for the plain ones by some. */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  private Cell() {}

  /** Empty where there is nothing to say; what has members is compact JSON. */
  static String text(@Nullable Object plain) {
    return switch (plain) {
      case null -> "";
      case String text -> quoted(withoutFormula(text));
      case Map<?, ?> object -> quoted(json(object));
      case Collection<?> list -> quoted(json(list));
      default -> quoted(plain.toString());
    };
  }

  private static String json(Object plain) {
    return new String(Json.MAPPER.writeValueAsBytes(plain), StandardCharsets.UTF_8);
  }

  private static String withoutFormula(String text) {
    return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
