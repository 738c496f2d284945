package nl.peildatum.bench;

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

/** The figure "algebra": {@link AsOf}, and how many times the plain alternative each takes. */
final class AlgebraFigure {
  /** A question, and the plain alternative to it. */
  private static final Map<String, String> AGAINST =
      Map.of("standing", "sortedArray", "standingAtEarlier", "scan");

  private static final Set<String> IN_BATCHES = Set.of("standing", "sortedArray", "scan");

  private AlgebraFigure() {}

  /**
   * @param nanoseconds per question, the median of all forks
   * @param plain the same of the plain alternative; {@code null} where there is none
   */
  record Row(
      String country,
      String question,
      double nanoseconds,
      @Nullable Double plain,
      @Nullable Double ratio) {}

  public static void main(String[] args) throws Exception {
    var asked = Asked.of(args);
    var conditions = Conditions.now();
    System.out.println(conditions.told());
    report(
        asked,
        conditions,
        rows(run(asked.isSmoke() ? AlgebraFigure::smoke : AlgebraFigure::whole)));
  }

  static List<RunResult> run(UnaryOperator<ChainedOptionsBuilder> size) throws RunnerException {
    var all =
        new OptionsBuilder()
            .include("^" + AsOf.class.getName().replace(".", "\\.") + "\\.")
            .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow");
    return List.copyOf(new Runner(size.apply(all).build()).run());
  }

  private static ChainedOptionsBuilder whole(ChainedOptionsBuilder options) {
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
      if (!AGAINST.containsValue(question(result))) {
        rows.add(row(result, measured));
      }
    }
    return rows;
  }

  private static Row row(RunResult result, Map<String, RunResult> measured) {
    var time = median(result);
    var other = measured.get(country(result) + AGAINST.get(question(result)));
    var plain = other == null ? null : median(other);
    return new Row(
        country(result), question(result), time, plain, plain == null ? null : time / plain);
  }

  /** Not the mean: on a machine that does other things too, that measures the other things. */
  private static double median(RunResult result) {
    var batch = IN_BATCHES.contains(question(result)) ? AsOf.BATCH : 1;
    return result.getPrimaryResult().getStatistics().getPercentile(50) / batch;
  }

  private static String country(RunResult result) {
    return result.getParams().getParam("country");
  }

  private static String question(RunResult result) {
    var name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static void report(Asked asked, Conditions conditions, List<Row> rows) {
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
    asked.write("algebra", conditions, rows);
  }
}
