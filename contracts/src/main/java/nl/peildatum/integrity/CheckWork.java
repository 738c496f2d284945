package nl.peildatum.integrity;

import java.util.Map;
import java.util.function.Consumer;

/** Reads copies of the events completely and compares them. */
@FunctionalInterface
public interface CheckWork {
  /**
   * Runs one check.
   *
   * @param found receives each damage
   * @return the number of things that were read, by what they are
   * @throws RuntimeException when a copy cannot be reached, so that the check is not complete
   */
  Map<String, Long> run(Consumer<Damage> found) throws InterruptedException;
}
