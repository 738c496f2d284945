package nl.peildatum.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of one benchmark run, as read from the command line.
 *
 * @param smoke whether the run only shows that the benchmark works, in seconds; its numbers then
 *     mean nothing
 * @param withoutPrograms whether nginx and wrk are left alone even where they are installed
 * @param results the folder to which results are written
 * @param productCommand the words that start the product
 * @param size how much is recorded beforehand: S, M, L or SL; only {@code http} reads it
 */
public record BenchmarkOptions(
    boolean smoke,
    boolean withoutPrograms,
    Path results,
    List<String> productCommand,
    String size) {
  public static BenchmarkOptions of(String... arguments) {
    var words = List.of(arguments);
    Map<String, String> values = new HashMap<>();
    for (var at = 0; at + 1 < words.size(); at++) {
      values.put(words.get(at), words.get(at + 1));
    }
    return new BenchmarkOptions(
        words.contains("--smoke"),
        false,
        Path.of(values.getOrDefault("--results", "target/results")).toAbsolutePath(),
        List.of(
            Path.of(values.getOrDefault("--product", "../peildatum")).toAbsolutePath().toString()),
        values.getOrDefault("--size", "M"));
  }

  public int fullOrSmoke(int full, int forSmoke) {
    return smoke ? forSmoke : full;
  }

  /** Whether the program is installed and may be used. */
  public boolean canUse(String program) {
    return !withoutPrograms && InstalledPrograms.contains(program);
  }

  /** Returns a folder for the product's data, on the same disk as the results. */
  public Path dataFolder(String name) {
    return results.resolveSibling("scratch").resolve(name);
  }
}
