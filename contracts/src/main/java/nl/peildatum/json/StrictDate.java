package nl.peildatum.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a calendar date by RFC 3339 full-date: four, two and two digits, and a day that exists. */
public final class StrictDate {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private StrictDate() {}

  public static Optional<LocalDate> parse(String written) {
    if (!DAY.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a text is a date, a month or a year: a source may state no more than a month or a year.
   */
  public static boolean isDayMonthOrYear(String written) {
    return YEAR.matcher(written).matches() || isMonth(written) || parse(written).isPresent();
  }

  private static boolean isMonth(String written) {
    if (!MONTH.matcher(written).matches()) {
      return false;
    }
    try {
      YearMonth.parse(written);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
