package nl.peildatum.health;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Decides which failures are reported: each class at once, and then at most once a minute. */
final class ReportLimit {
  private static final long BETWEEN_REPORTS_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Map<Class<?>, Reported> reported = new HashMap<>();

  private record Reported(long nanoTime, long since) {}

  /**
   * @param nanoTime of {@link System#nanoTime}
   * @return the number of unreported failures of its class when this one is due, else empty
   */
  OptionalLong due(Throwable failure, long nanoTime) {
    var before = reported.get(failure.getClass());
    if (before != null && nanoTime - before.nanoTime < BETWEEN_REPORTS_NANOS) {
      reported.put(failure.getClass(), new Reported(before.nanoTime, before.since + 1));
      return OptionalLong.empty();
    }
    reported.put(failure.getClass(), new Reported(nanoTime, 0));
    return OptionalLong.of(before == null ? 0 : before.since);
  }

  /** Forgets all failures; true when there were any. */
  boolean reset() {
    var any = !reported.isEmpty();
    reported.clear();
    return any;
  }
}
