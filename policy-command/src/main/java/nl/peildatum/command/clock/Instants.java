package nl.peildatum.command.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

final class Instants {
  private Instants() {}

  static @Nullable Instant orNull(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
