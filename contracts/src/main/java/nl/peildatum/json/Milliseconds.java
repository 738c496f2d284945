package nl.peildatum.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and writes instants in the one text form of every store and answer: UTC, exactly three
 * digits of milliseconds, {@code Z}, so that all show equal texts for an instant.
 */
public final class Milliseconds {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** The first year that a formatter writes without a sign. */
  private static final int FIRST_YEAR = 0;

  private static final int LAST_YEAR = 9_999;

  /** An instant in the form of {@link #text}, for people. */
  public static final String EXAMPLE = "2026-11-30T12:00:00.000Z";

  private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");

  private Milliseconds() {}

  /**
   * An instant as a client writes it, cut to whole milliseconds; empty where it has no offset from
   * UTC, does not exist, or lies in UTC before the year 0000 or after 9999.
   */
  public static Optional<Instant> read(String written) {
    if (!FOUR_DIGIT_YEAR.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(written).withOffsetSameInstant(ZoneOffset.UTC))
          .filter(Milliseconds::hasFourDigitYear)
          .map(at -> at.toInstant().truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException noSuchInstant) {
      return Optional.empty();
    }
  }

  /** The instant of a text that {@link #text} wrote, from the year 0001 on; empty for any other. */
  public static Optional<Instant> readWritten(String text) {
    if (text.length() != EXAMPLE.length() || text.startsWith("0000")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text)).filter(instant -> text(instant).equals(text));
    } catch (DateTimeException noSuchInstant) {
      return Optional.empty();
    }
  }

  private static boolean hasFourDigitYear(OffsetDateTime at) {
    return at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR;
  }

  public static String text(Instant instant) {
    var at = instant.atOffset(ZoneOffset.UTC);
    return hasFourDigitYear(at)
        ? at.toLocalDate()
            + "T"
            + digits(at.getHour(), 2)
            + ":"
            + digits(at.getMinute(), 2)
            + ":"
            + digits(at.getSecond(), 2)
            + "."
            + digits(at.getNano() / 1_000_000, 3)
            + "Z"
        : FORM.format(instant);
  }

  private static String digits(int number, int count) {
    var text = Integer.toString(number);
    return "0".repeat(count - text.length()) + text;
  }
}
