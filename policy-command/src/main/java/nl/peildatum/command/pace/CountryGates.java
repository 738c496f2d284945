package nl.peildatum.command.pace;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.GateShut;

/**
 * Lets decisions through one at a time per country, before they take a connection. A decision that
 * waits here holds no resource, and is refused when it waits too long.
 */
public final class CountryGates {
  private final Duration patience;
  private final ConcurrentHashMap<CountryCode, ReentrantLock> gates = new ConcurrentHashMap<>();

  /**
   * @param patience how long a decision waits for those before it
   */
  public CountryGates(Duration patience) {
    this.patience = patience;
  }

  public <T> T through(CountryCode country, Supplier<T> work) {
    var gate = gates.computeIfAbsent(country, code -> new ReentrantLock(true));
    if (!opensInTime(gate)) {
      throw new GateShut();
    }
    try {
      return work.get();
    } finally {
      gate.unlock();
    }
  }

  private boolean opensInTime(ReentrantLock gate) {
    try {
      return gate.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
