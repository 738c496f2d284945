package nl.peildatum.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Instants as they are written everywhere: UTC, exactly three digits of milliseconds, {@code Z}, so
 * that every store and answer shows the same instant.
 */
public final class Milliseconds {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** With years outside these a formatter writes a sign. */
  private static final int FIRST_YEAR = 0;

  private static final int LAST_YEAR = 9_999;

  private Milliseconds() {}

  public static String text(Instant instant) {
    var at = instant.atOffset(ZoneOffset.UTC);
    return at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR
        ? FORM.format(instant)
        : at.toLocalDate()
            + "T"
            + digits(at.getHour(), 2)
            + ":"
            + digits(at.getMinute(), 2)
            + ":"
            + digits(at.getSecond(), 2)
            + "."
            + digits(at.getNano() / 1_000_000, 3)
            + "Z";
  }

  private static String digits(int number, int count) {
    var text = Integer.toString(number);
    return "0".repeat(count - text.length()) + text;
  }
}
