package nl.peildatum.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Recognises a day that exists in an answer of the API. */
public final class JsonDays {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))-(0[1-9]|[12]\\d|3[01])");

  private JsonDays() {}

  public static boolean isDay(String text) {
    if (!DAY.matcher(text).matches()) {
      return false;
    }
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException noSuchDay) {
      return false;
    }
  }
}
