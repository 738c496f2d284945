package nl.peildatum.query.page.entry;

import java.time.YearMonth;
import java.util.regex.Pattern;

/** Recognises a day that exists in an answer of the API. */
public final class JsonDays {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))-(0[1-9]|[12]\\d|3[01])");

  private JsonDays() {}

  public static boolean isDay(String text) {
    var day = DAY.matcher(text);
    return day.matches()
        && YearMonth.parse(day.group(1)).isValidDay(Integer.parseInt(day.group(2)));
  }
}
