package nl.peildatum.command;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nl.peildatum.decision.CountryCode;

/** One at a time per country, before any connection is taken: whoever waits here holds nothing. */
final class Gates {
  private final ConcurrentHashMap<CountryCode, ReentrantLock> gates = new ConcurrentHashMap<>();

  <T> T through(CountryCode country, Supplier<T> work) {
    var gate = gates.computeIfAbsent(country, code -> new ReentrantLock(true));
    gate.lock();
    try {
      return work.get();
    } finally {
      gate.unlock();
    }
  }
}
