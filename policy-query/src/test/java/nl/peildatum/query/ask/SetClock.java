package nl.peildatum.query.ask;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands where it was set. */
public final class SetClock implements InstantSource {
  private final AtomicReference<Instant> now;
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

  SetClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  public void set(String instant) {
    now.set(Instant.parse(instant));
  }

  /** Something that happens, once, the next time that somebody looks at the clock. */
  void meanwhile(Runnable happening) {
    meanwhile.set(happening);
  }

  @Override
  public Instant instant() {
    meanwhile.getAndSet(() -> {}).run();
    return now.get();
  }
}
