package nl.peildatum.health;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Limits the reports of failures: the first of each class, then one per minute. */
final class ReportLimit {
  private static final long BETWEEN_REPORTS_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Map<Class<?>, Reported> reported = new HashMap<>();

  private record Reported(long nanoTime, long unreported) {}

  /**
   * The number of unreported failures of the class of this one; empty if this one is not to be
   * reported.
   *
   * @param nanoTime as {@link System#nanoTime} gives it
   */
  OptionalLong unreportedIfDue(Throwable failure, long nanoTime) {
    var before = reported.get(failure.getClass());
    if (before != null && nanoTime - before.nanoTime < BETWEEN_REPORTS_NANOS) {
      reported.put(failure.getClass(), new Reported(before.nanoTime, before.unreported + 1));
      return OptionalLong.empty();
    }
    reported.put(failure.getClass(), new Reported(nanoTime, 0));
    return OptionalLong.of(before == null ? 0 : before.unreported);
  }

  /** Forgets all failures. Returns whether there were any. */
  boolean reset() {
    var any = !reported.isEmpty();
    reported.clear();
    return any;
  }
}
