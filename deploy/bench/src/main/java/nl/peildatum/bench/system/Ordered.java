package nl.peildatum.bench.system;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a figure was ordered.
 *
 * @param smoke seconds instead of minutes: everything is tried, nothing is measured
 * @param plain as if nginx and wrk were missing
 * @param results the folder for what came out
 * @param product the words that start the product
 * @param size of what is recorded beforehand, where a figure has several
 */
record Ordered(boolean smoke, boolean plain, Path results, List<String> product, String size) {
  static Ordered by(String... arguments) {
    var words = List.of(arguments);
    Map<String, String> values = new HashMap<>();
    for (var at = 0; at + 1 < words.size(); at++) {
      values.put(words.get(at), words.get(at + 1));
    }
    return new Ordered(
        words.contains("--smoke"),
        false,
        Path.of(values.getOrDefault("--results", "target/results")).toAbsolutePath(),
        List.of(
            Path.of(values.getOrDefault("--product", "../peildatum")).toAbsolutePath().toString()),
        values.getOrDefault("--size", "M"));
  }

  int of(int whole, int smoke) {
    return this.smoke ? smoke : whole;
  }

  /** Whether this program is there, and may be used. */
  public boolean has(String program) {
    return !plain && Found.onPath(program);
  }

  /** A new place for state, on the disk that the results are on. */
  Path scratch() {
    return results.resolveSibling("scratch");
  }
}
