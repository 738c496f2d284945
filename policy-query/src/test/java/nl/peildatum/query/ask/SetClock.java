package nl.peildatum.query.ask;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands where it was set. */
final class SetClock implements InstantSource {
  private final AtomicReference<Instant> now;

  SetClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  void set(String instant) {
    now.set(Instant.parse(instant));
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
