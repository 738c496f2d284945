package nl.peildatum.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.peildatum.area.NearestSpellings;
import org.jspecify.annotations.Nullable;

/** Builds texts of violations that show what was written and suggest what was probably meant. */
public final class Suggestions {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})(?:[T ].*)?");

  private Suggestions() {}

  /**
   * The nearest of the allowed words as a question, with a space before it; the empty text if none
   * is near.
   */
  public static String oneOf(String written, Collection<String> allowed) {
    var folded = new TreeMap<String, String>();
    allowed.forEach(word -> folded.put(word.toLowerCase(Locale.ROOT), word));
    var nearest = new NearestSpellings<String>(written.toLowerCase(Locale.ROOT));
    folded.keySet().forEach(word -> nearest.compare(word, word));
    return nearest.found().stream()
        .findFirst()
        .map(word -> " Did you mean " + folded.get(word) + "?")
        .orElse("");
  }

  /** The text that says what is wrong with a date and how to write one. */
  public static String date(String name, String written) {
    if (written.isBlank()) {
      return name + " is empty. Write a date, for example 2023-01-11, or leave " + name + " out.";
    }
    return quoted(written)
        + " in "
        + name
        + " is not a date that exists, as year-month-day."
        + asDate(written)
            .map(day -> " Did you mean " + day + "?")
            .orElse(" Write 2023-01-11, for example.");
  }

  /**
   * The text that says how to write an instant, for a text that {@link Milliseconds} does not read.
   */
  public static String instant(String written) {
    return quoted(written)
        + " is not an instant with an offset from UTC, of 0000-01-01T00:00:00.000Z up to and"
        + " including 9999-12-31T23:59:59.999Z. Write for example 2026-11-24T08:00:00Z or"
        + " 2026-11-24T09:00:00+01:00.";
  }

  private static Optional<LocalDate> asDate(String written) {
    var text = written.strip();
    var dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    var yearFirst = YEAR_FIRST.matcher(text);
    return yearFirst.matches()
        ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** A JSON value as its author wrote it, so that text can be told from a number. */
  public static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> quoted(text);
      case Map<?, ?> object -> "an object";
      case Collection<?> list -> "a list";
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
