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

  private Milliseconds() {}

  public static String text(Instant instant) {
    return FORM.format(instant);
  }
}
