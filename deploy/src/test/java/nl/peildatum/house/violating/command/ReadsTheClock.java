package nl.peildatum.house.violating.command;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.NullMarked;

@NullMarked
record ReadsTheClock(InstantSource clock) {
  Instant recordedAt() {
    return clock.instant();
  }
}
