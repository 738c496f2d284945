package nl.peildatum.bench.product;

import java.util.Collection;
import java.util.Locale;

/**
 * Percentiles of measured times.
 *
 * @param sorted milliseconds, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // only read here
public record Percentiles(double[] sorted) {
  public static Percentiles ofNanos(Collection<Long> nanos) {
    return new Percentiles(nanos.stream().sorted().mapToDouble(n -> n / 1e6).toArray());
  }

  /** Returns the milliseconds that this share of the times does not exceed; 0 if there are none. */
  public double at(double share) {
    if (sorted.length == 0) {
      return 0;
    }
    var rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "n %d, p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, most %.2f ms",
        sorted.length,
        at(0.5),
        at(0.9),
        at(0.99),
        at(0.999),
        at(1));
  }

  String json() {
    return String.format(
        Locale.ROOT,
        "{\"n\":%d,\"p50\":%.3f,\"p90\":%.3f,\"p99\":%.3f,\"p999\":%.3f,\"max\":%.3f}",
        sorted.length,
        at(0.5),
        at(0.9),
        at(0.99),
        at(0.999),
        at(1));
  }
}
