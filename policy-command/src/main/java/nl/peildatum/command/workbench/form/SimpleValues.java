package nl.peildatum.command.workbench.form;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.peildatum.command.workbench.form.Shape.Count;
import nl.peildatum.command.workbench.form.Shape.Flag;
import nl.peildatum.command.workbench.form.Shape.Position;
import nl.peildatum.command.workbench.form.Shape.Simple;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/** Simple values of a decision file as texts of a form. */
public final class SimpleValues {
  private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");

  private SimpleValues() {}

  /**
   * The value that a text of the form stands for; the text itself where it is none of its shape, so
   * that the rules say what is wrong with it.
   */
  static Object read(Simple shape, String text) {
    return switch (shape) {
      case Count _ when isNumber(text) -> Integer.valueOf(text);
      case Position _ when isNumber(text) -> Integer.parseInt(text) - 1;
      case Flag _ when text.equals("true") || text.equals("false") -> Boolean.valueOf(text);
      default -> text;
    };
  }

  /** The text as a browser sends it back: lines end as in a decision file, nothing around it. */
  static String sent(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  /** The text of the form from which {@link #read} gives the value; empty if there is none. */
  static Optional<String> text(Simple shape, @Nullable Object value) {
    return Optional.ofNullable(value)
        .map(one -> written(shape, one))
        .filter(text -> !text.isEmpty() && sent(text).equals(text))
        .filter(text -> read(shape, text).equals(value));
  }

  /** Whether a form reads a text as a whole number. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** The text of a value, which may be of another shape. */
  public static String written(Simple shape, Object value) {
    return shape instanceof Position && value instanceof Integer index
        ? Long.toString(index + 1L)
        : value.toString();
  }

  static String json(@Nullable Object value) {
    return value == null ? "null" : new String(Json.canonical(value), StandardCharsets.UTF_8);
  }

  /** The value of a JSON text; the text itself where it is none. */
  static @Nullable Object ofJson(String json) {
    try {
      Map<String, Object> read =
          Json.sent(("{\"value\":" + json + "}").getBytes(StandardCharsets.UTF_8));
      return read.get("value");
    } catch (MalformedJson malformed) {
      return json;
    }
  }
}
