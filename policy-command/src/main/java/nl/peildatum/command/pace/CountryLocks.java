package nl.peildatum.command.pace;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.refusal.CountryBusy;

/**
 * Locks that let one decision per country be recorded at a time. A decision waits here before it
 * takes a database connection, and is refused when it waits too long.
 */
public final class CountryLocks {
  private final Duration maxWait;
  private final ConcurrentHashMap<CountryCode, ReentrantLock> gates = new ConcurrentHashMap<>();

  /**
   * @param maxWait how long a decision waits for earlier ones
   */
  public CountryLocks(Duration maxWait) {
    this.maxWait = maxWait;
  }

  /**
   * Runs the work while no other work about the country runs.
   *
   * @throws GateShut when it cannot begin in time
   */
  public <T> T runAlone(CountryCode country, Supplier<T> work) {
    var gate = gates.computeIfAbsent(country, code -> new ReentrantLock(true));
    if (!lockInTime(gate)) {
      throw new CountryBusy();
    }
    try {
      return work.get();
    } finally {
      gate.unlock();
    }
  }

  private boolean lockInTime(ReentrantLock gate) {
    try {
      return gate.tryLock(maxWait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
