package nl.peildatum.bench.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Questions to a product in turn with a file server that sends as many bytes, both servers on the
 * same one core and the driver on another.
 */
final class AlternatingServers {
  private static final Duration AT_MOST = Duration.ofMinutes(5);

  /** The share of a core above which a server, and not its driver, sets the rate. */
  private static final double BUSY = 0.9;

  private static final String FILE = "File";

  /** Of one workload in one round; times in milliseconds, the processor's in microseconds. */
  private record Sample(double perSecond, double p50, double p99, double micros, double share) {}

  private final Map<String, List<Sample>> samples = new LinkedHashMap<>();
  private final Ordered ordered;
  private final Result result;
  private final Product product;
  private final Driver driver;
  private final String figure;
  private long asked;

  /**
   * @param figure begins the names in the result
   */
  AlternatingServers(
      String figure, Ordered ordered, Result result, Product product, Driver driver) {
    this.figure = figure;
    this.ordered = ordered;
    this.result = result;
    this.product = product;
    this.driver = driver;
  }

  /**
   * @param ways each gives questions that were not asked before
   */
  void measure(List<Supplier<PreparedQuestions>> ways, int toWarm) {
    var bytes = new ArrayList<Double>();
    for (var time = 0; time < Math.max(1, toWarm); time++) {
      for (var way : ways) {
        var questions = way.get();
        load(questions);
        bytes.add(questions.meanBytes());
      }
      result.say("%s: warmed up, %d of %d", figure, time + 1, Math.max(1, toWarm));
    }
    var mean = bytes.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    var content = "x".repeat((int) Math.round(mean));
    result.keep(figure + "BytesOfFile", content.length());
    samples.clear();
    try (var files = FileServer.of(driver.folder(), content, ordered.has("nginx"))) {
      var file = new FixedQuestion(FILE, FileServer.FILE, content);
      for (var round = 0; round < ordered.of(7, 1); round++) {
        round(files, file, round % 2 == 0 ? ways : ways.reversed(), round);
      }
    }
    samples.forEach(this::keep);
    samples.keySet().stream().filter(name -> !name.equals(FILE)).forEach(this::compare);
    if (of(FILE).stream().anyMatch(sample -> sample.share < BUSY)) {
      result.say("!!! the file's server had processor time left, so its driver set its rate,");
      result.say("!!! and the ratios are too high: compare the processor time of a request");
    }
  }

  private void round(
      FileServer files, FixedQuestion file, List<Supplier<PreparedQuestions>> ways, int round) {
    result.say("%s, round %d", figure, round + 1);
    var fileFirst = round % 2 == 0;
    if (fileFirst) {
      load(files, file);
    }
    ways.forEach(way -> load(way.get()));
    if (!fileFirst) {
      load(files, file);
    }
  }

  private void load(FileServer files, FixedQuestion file) {
    var time = Duration.ofSeconds(ordered.of(3, 1));
    load(file, files.port(), time, files::pids);
  }

  private void load(PreparedQuestions questions) {
    load(questions, product.port(), AT_MOST, () -> Stream.of(product.pid()));
  }

  private void load(Workload workload, int port, Duration time, Supplier<Stream<Long>> pids) {
    var before = Cores.used(pids.get());
    var load = driver.ask(port, workload, time);
    asked += load.requests();
    var used = Cores.used(pids.get()) - before;
    var share = used * load.perSecond() / load.requests();
    var sample =
        new Sample(load.perSecond(), load.p50(), load.p99(), 1e6 * used / load.requests(), share);
    samples.computeIfAbsent(workload.name(), name -> new ArrayList<>()).add(sample);
    result.say(
        "  %-10s %9.0f/s, p50 %6.2f ms, p99 %7.2f ms, %7.1f µs of processor, %3.0f %% of a core",
        workload.name(), sample.perSecond, sample.p50, sample.p99, sample.micros, 100 * share);
  }

  private List<Sample> of(String name) {
    return samples.getOrDefault(name, List.of());
  }

  private void keep(String name, List<Sample> all) {
    keep(name + "PerSecond", all, Sample::perSecond);
    keep(name + "P50", all, Sample::p50);
    keep(name + "P99", all, Sample::p99);
    keep(name + "MicrosOfProcessor", all, Sample::micros);
    keep(name + "ShareOfCore", all, Sample::share);
  }

  private void keep(String name, List<Sample> all, ToDoubleFunction<Sample> what) {
    var values = all.stream().map(what::applyAsDouble).toList();
    result.keep(figure + name, values);
    result.keep(figure + name + "Median", Result.median(values));
  }

  private void compare(String name) {
    var rates = ratios(name, FILE, Sample::perSecond);
    var slowest = ratios(name, FILE, Sample::p99);
    result.keep(figure + name + "OfFile", rates);
    result.keep(figure + name + "OfFileMedian", Result.median(rates));
    result.keep(figure + name + "P99OfFile", slowest);
    result.keep(figure + name + "P99OfFileMedian", Result.median(slowest));
    result.say(
        "%s %s: %4.1f %% of the file's rate (rounds %s), p99 %.1f times the file's,"
            + " p50 %.2f ms, %.1f µs of processor against %.1f",
        figure,
        name,
        100 * Result.median(rates),
        rates.stream().map(ratio -> String.format(Locale.ROOT, "%.1f", 100 * ratio)).toList(),
        Result.median(slowest),
        median(name, Sample::p50),
        median(name, Sample::micros),
        median(FILE, Sample::micros));
  }

  /** How many times as long half of the responses to one took as to the other, round by round. */
  void compareP50(String name, String other) {
    var ratios = ratios(name, other, Sample::p50);
    result.keep(figure + name + "P50Of" + other, ratios);
    result.keep(figure + name + "P50Of" + other + "Median", Result.median(ratios));
    result.say("%s p50, %s to %s: %.2f", figure, name, other, Result.median(ratios));
  }

  private List<Double> ratios(String name, String other, ToDoubleFunction<Sample> what) {
    var ratios = new ArrayList<Double>();
    for (var round = 0; round < of(name).size(); round++) {
      ratios.add(
          what.applyAsDouble(of(name).get(round)) / what.applyAsDouble(of(other).get(round)));
    }
    return ratios;
  }

  private double median(String name, ToDoubleFunction<Sample> what) {
    return Result.median(of(name).stream().map(what::applyAsDouble).toList());
  }

  long asked() {
    return asked;
  }
}
