package nl.peildatum.query.page.entry;

import java.util.regex.Pattern;

/** Recognises a day in an answer of the API. */
public final class JsonDays {
  private static final Pattern DAY =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

  private JsonDays() {}

  public static boolean isDay(String text) {
    return DAY.matcher(text).matches();
  }
}
