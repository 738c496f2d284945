package nl.peildatum.query.parts;

import java.util.concurrent.Callable;

/** A part of the test itself does not work. */
final class Broken {
  private static final int TRIES = 100;

  private Broken() {}

  static <T> T unless(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception failure) {
      throw new AssertionError("the test's own part is broken", failure);
    }
  }

  /** For what the broker finishes in its own time. */
  static <T> T retry(Callable<T> call) {
    for (var left = TRIES; left > 1; left--) {
      try {
        return call.call();
      } catch (Exception again) {
        Thread.onSpinWait();
      }
    }
    return unless(call);
  }
}
