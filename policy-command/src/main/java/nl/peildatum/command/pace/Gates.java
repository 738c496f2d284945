package nl.peildatum.command.pace;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.GateShut;

/**
 * One at a time per country, before any connection is taken: whoever waits here holds nothing, and
 * is sent away when it takes too long.
 */
public final class Gates {
  private final Duration patience;
  private final ConcurrentHashMap<CountryCode, ReentrantLock> gates = new ConcurrentHashMap<>();

  /**
   * @param patience how long one waits for those before
   */
  public Gates(Duration patience) {
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
