package nl.peildatum.bench.system;

import java.util.Arrays;
import java.util.Locale;

/** Times in milliseconds, sorted. */
@SuppressWarnings("ArrayRecordComponent") // only read here
record Percentiles(double[] sorted) {
  static Percentiles ofNanos(long[] nanos) {
    return new Percentiles(Arrays.stream(nanos).sorted().mapToDouble(n -> n / 1e6).toArray());
  }

  /** The least time that this share of all does not exceed. */
  double at(double share) {
    var rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
  }

  String told() {
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
