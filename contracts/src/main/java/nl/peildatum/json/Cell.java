package nl.peildatum.json;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table (RFC 4180). A text that a spreadsheet would interpret as a formula gets an
 * apostrophe in front, so that it stays text; JSON holds the text as recorded.
 */
final class Cell {
  /**
   * First characters of a formula. Some spreadsheets treat the full-width signs as the plain ones.
   */
  private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  private Cell() {}

  /** The text of a cell: the empty text for {@code null}, compact JSON for an object or a list. */
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
