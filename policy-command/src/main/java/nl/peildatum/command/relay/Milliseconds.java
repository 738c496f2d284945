package nl.peildatum.command.relay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as they are written everywhere: UTC, three digits of milliseconds, {@code Z}. */
final class Milliseconds {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Milliseconds() {}

  static String text(Instant instant) {
    return FORM.format(instant);
  }
}
