package nl.peildatum.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Benchmark {@code algebra}: runs {@link TimedOperations} and compares each with its plain
 * alternative.
 */
final class AlgebraBenchmark {
  /** Names of plain alternatives by the operation that they are compared with. */
  private static final Map<String, String> PLAIN_ALTERNATIVES =
      Map.of("standing", "sortedArray", "standingAtEarlier", "scan");

  private static final Set<String> IN_BATCHES = Set.of("standing", "sortedArray", "scan");

  private AlgebraBenchmark() {}

  /**
   * The time of one operation.
   *
   * @param country number of facts and of lanes, such as {@code 1000/24}
   * @param question the name of the operation
   * @param nanoseconds of one question, the median of all forks
   * @param plain nanoseconds of the plain alternative; null where there is none
   * @param ratio nanoseconds divided by those of the plain alternative; null where there is none
   */
  record Row(
      String country,
      String question,
      double nanoseconds,
      @Nullable Double plain,
      @Nullable Double ratio) {}

  public static void main(String[] args) throws Exception {
    var options = BenchmarkOptions.of(args);
    var conditions = MeasurementConditions.now();
    System.out.println(conditions.text());
    UnaryOperator<ChainedOptionsBuilder> length =
        options.smoke() ? AlgebraBenchmark::smoke : AlgebraBenchmark::full;
    report(options.results(), conditions, rows(run(length)));
  }

  static List<RunResult> run(UnaryOperator<ChainedOptionsBuilder> length) throws RunnerException {
    var all =
        new OptionsBuilder()
            .include("^" + TimedOperations.class.getName().replace(".", "\\.") + "\\.")
            .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow");
    return List.copyOf(new Runner(length.apply(all).build()).run());
  }

  private static ChainedOptionsBuilder full(ChainedOptionsBuilder options) {
    return options
        .forks(2)
        .warmupIterations(3)
        .warmupTime(TimeValue.milliseconds(500))
        .measurementIterations(4)
        .measurementTime(TimeValue.milliseconds(500));
  }

  static ChainedOptionsBuilder smoke(ChainedOptionsBuilder options) {
    return options
        .forks(0)
        .param("country", "60/12", "1000/1")
        .warmupIterations(1)
        .warmupTime(TimeValue.milliseconds(50))
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(50))
        .verbosity(org.openjdk.jmh.runner.options.VerboseMode.SILENT);
  }

  static List<Row> rows(List<RunResult> results) {
    var measured = new LinkedHashMap<String, RunResult>();
    results.forEach(result -> measured.put(country(result) + question(result), result));
    var rows = new ArrayList<Row>();
    for (var result : results) {
      if (!PLAIN_ALTERNATIVES.containsValue(question(result))) {
        rows.add(row(result, measured));
      }
    }
    return rows;
  }

  private static Row row(RunResult result, Map<String, RunResult> measured) {
    var nanoseconds = median(result);
    var alternative = measured.get(country(result) + PLAIN_ALTERNATIVES.get(question(result)));
    var plain = alternative == null ? null : median(alternative);
    var ratio = plain == null ? null : nanoseconds / plain;
    return new Row(country(result), question(result), nanoseconds, plain, ratio);
  }

  /**
   * Returns nanoseconds of one question. Other work on the machine moves a mean, but hardly a
   * median.
   */
  private static double median(RunResult result) {
    var batch = IN_BATCHES.contains(question(result)) ? TimedOperations.BATCH : 1;
    return result.getPrimaryResult().getStatistics().getPercentile(50) / batch;
  }

  private static String country(RunResult result) {
    return result.getParams().getParam("country");
  }

  private static String question(RunResult result) {
    var name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static void report(Path results, MeasurementConditions conditions, List<Row> rows) {
    System.out.printf(
        "%-12s %-18s %12s %12s %8s%n", "facts/lanes", "question", "ns", "plain ns", "ratio");
    for (var row : rows) {
      System.out.printf(
          "%-12s %-18s %,12.1f %12s %8s%n",
          row.country,
          row.question,
          row.nanoseconds,
          row.plain == null ? "" : "%,.1f".formatted(row.plain),
          row.ratio == null ? "" : "%.2f".formatted(row.ratio));
    }
    new ResultTable(conditions, rows).write(results, "algebra");
  }
}
