package nl.peildatum.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.peildatum.area.NearestSpellings;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Builds texts of violations that show what was written and suggest what was probably meant. */
public final class Suggestions {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})(?:[T ].*)?");

  private static final int LONGEST_MONTH = 31;

  private Suggestions() {}

  /**
   * The nearest of the allowed words as a question, with a space before it; {@link Wording#NONE} if
   * none is near.
   */
  public static Wording oneOf(String written, Collection<String> allowed) {
    var folded = new TreeMap<String, String>();
    allowed.forEach(word -> folded.put(word.toLowerCase(Locale.ROOT), word));
    var nearest = new NearestSpellings<String>(written.toLowerCase(Locale.ROOT));
    folded.keySet().forEach(word -> nearest.compare(word, word));
    return nearest.found().stream()
        .findFirst()
        .map(word -> Wording.of("did-you-mean", folded.get(word)))
        .orElse(Wording.NONE);
  }

  /** The text that says what is wrong with a date and how to write one. */
  public static Wording date(String name, String written) {
    if (written.isBlank()) {
      return Wording.of("invalid-date.empty", name);
    }
    return Wording.of(
        "invalid-date",
        quoted(written),
        name,
        asDate(written)
            .map(day -> Wording.of("did-you-mean", day))
            .orElseGet(() -> example(written)));
  }

  /** How to write a date, after the last day of the month if the date lies just beyond it. */
  private static Wording example(String written) {
    var text = written.strip();
    return lastDay(YEAR_FIRST.matcher(text), 1, 3)
        .or(() -> lastDay(DAY_FIRST.matcher(text), 3, 1))
        .map(
            day ->
                Wording.of(
                    "join.both",
                    Wording.of("invalid-date.last-day", day),
                    Wording.of("invalid-date.example")))
        .orElse(Wording.of("invalid-date.example"));
  }

  private static Optional<LocalDate> lastDay(Matcher written, int year, int day) {
    return Optional.of(written)
        .filter(Matcher::matches)
        .filter(date -> Integer.parseInt(date.group(day)) <= LONGEST_MONTH)
        .flatMap(date -> day(date.group(year), date.group(2), "1"))
        .map(first -> first.with(TemporalAdjusters.lastDayOfMonth()));
  }

  /**
   * The text that says how to write an instant, for a text that {@link Milliseconds} does not read.
   */
  public static Wording instant(String written) {
    return Wording.of("invalid-instant", quoted(written));
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
  public static Wording shown(@Nullable Object value) {
    return switch (value) {
      case null -> Wording.asWritten("null");
      case String text -> Wording.asWritten(quoted(text));
      case Map<?, ?> object -> Wording.of("what.an-object");
      case Collection<?> list -> Wording.of("what.list");
      default -> Wording.asWritten(value.toString());
    };
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
