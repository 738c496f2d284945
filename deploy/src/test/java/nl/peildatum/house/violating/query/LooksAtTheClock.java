package nl.peildatum.house.violating.query;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;

@NullMarked
record LooksAtTheClock() {
  Supplier<Instant> handedOn() {
    return Instant::now;
  }

  long counted() {
    return System.currentTimeMillis();
  }
}
