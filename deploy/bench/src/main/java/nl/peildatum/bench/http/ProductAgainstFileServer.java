package nl.peildatum.bench.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.Median;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.ProcessorCores;
import nl.peildatum.bench.product.ProductProcess;

/**
 * Compares the product with a server of one file that is as long as the product's mean answer. Both
 * are loaded in turn; both run on the same core, and the load generator on another.
 */
final class ProductAgainstFileServer {
  private static final Duration LOAD_AT_MOST = Duration.ofMinutes(5);

  /** The share of a core above which a server, and not the load generator, limits the rate. */
  private static final double SERVER_LIMITS = 0.9;

  private static final String FILE_WORKLOAD = "File";

  /**
   * What was measured of one workload in one round.
   *
   * @param perSecond responses a second
   * @param p50 milliseconds
   * @param p99 milliseconds
   * @param micros of the server's processor time for one response
   * @param share of a core that the server used
   */
  private record Sample(double perSecond, double p50, double p99, double micros, double share) {}

  private final Map<String, List<Sample>> samples = new LinkedHashMap<>();
  private final BenchmarkOptions options;
  private final BenchmarkResult result;
  private final ProductProcess product;
  private final LoadGenerator generator;
  private final String prefix;
  private long requests;

  /**
   * @param prefix begins every name in the result
   */
  ProductAgainstFileServer(
      String prefix,
      BenchmarkOptions options,
      BenchmarkResult result,
      ProductProcess product,
      LoadGenerator generator) {
    this.prefix = prefix;
    this.options = options;
    this.result = result;
    this.product = product;
    this.generator = generator;
  }

  /**
   * Warms the product up, then measures it and the file server in turn.
   *
   * @param workloads each draws new questions whenever it is called
   * @param warmUps how often every workload is run before the measurement
   */
  void measure(List<Supplier<PreparedQuestions>> workloads, int warmUps) {
    var bytes = new ArrayList<Double>();
    for (var warmUp = 1; warmUp <= warmUps; warmUp++) {
      for (var workload : workloads) {
        var questions = workload.get();
        load(questions);
        bytes.add(questions.meanBytes());
      }
      result.print("%s: warmed up, %d of %d", prefix, warmUp, warmUps);
    }
    var mean = bytes.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    var content = "x".repeat((int) Math.round(mean));
    result.put(prefix + "BytesOfFile", content.length());
    samples.clear();
    try (var files = FileServer.started(generator.folder(), content, options.canUse("nginx"))) {
      var file = new RepeatedQuestion(FILE_WORKLOAD, FileServer.FILE, content);
      for (var round = 0; round < options.fullOrSmoke(7, 1); round++) {
        round(files, file, round % 2 == 0 ? workloads : workloads.reversed(), round);
      }
    }
    samples.forEach(this::putSamples);
    samples.keySet().stream().filter(name -> !name.equals(FILE_WORKLOAD)).forEach(this::compare);
    if (samples(FILE_WORKLOAD).stream().anyMatch(sample -> sample.share < SERVER_LIMITS)) {
      result.print(
          "!!! the file server had processor time left, so the load generator limited its rate");
      result.print(
          "!!! and the ratios are too high: compare the processor time of a request instead");
    }
  }

  private void round(
      FileServer files,
      RepeatedQuestion file,
      List<Supplier<PreparedQuestions>> workloads,
      int round) {
    result.print("%s, round %d", prefix, round + 1);
    var fileFirst = round % 2 == 0;
    if (fileFirst) {
      load(files, file);
    }
    workloads.forEach(workload -> load(workload.get()));
    if (!fileFirst) {
      load(files, file);
    }
  }

  private void load(FileServer files, RepeatedQuestion file) {
    var time = Duration.ofSeconds(options.fullOrSmoke(3, 1));
    load(file, files.port(), time, files::pids);
  }

  private void load(PreparedQuestions questions) {
    load(questions, product.port(), LOAD_AT_MOST, () -> Stream.of(product.pid()));
  }

  private void load(Workload workload, int port, Duration time, Supplier<Stream<Long>> pids) {
    var before = ProcessorCores.usedSeconds(pids.get());
    var load = generator.run(port, workload, time);
    requests += load.requests();
    var used = ProcessorCores.usedSeconds(pids.get()) - before;
    var share = used * load.perSecond() / load.requests();
    var sample =
        new Sample(load.perSecond(), load.p50(), load.p99(), 1e6 * used / load.requests(), share);
    samples.computeIfAbsent(workload.name(), name -> new ArrayList<>()).add(sample);
    result.print(
        "  %-10s %9.0f/s, p50 %6.2f ms, p99 %7.2f ms, %7.1f µs of processor, %3.0f %% of a core",
        workload.name(), sample.perSecond, sample.p50, sample.p99, sample.micros, 100 * share);
  }

  private List<Sample> samples(String name) {
    return samples.getOrDefault(name, List.of());
  }

  private void putSamples(String name, List<Sample> all) {
    putValues(name + "PerSecond", all, Sample::perSecond);
    putValues(name + "P50", all, Sample::p50);
    putValues(name + "P99", all, Sample::p99);
    putValues(name + "MicrosOfProcessor", all, Sample::micros);
    putValues(name + "ShareOfCore", all, Sample::share);
  }

  private void putValues(String name, List<Sample> all, ToDoubleFunction<Sample> what) {
    var values = all.stream().map(what::applyAsDouble).toList();
    result.put(prefix + name, values);
    result.put(prefix + name + "Median", Median.of(values));
  }

  private void compare(String name) {
    var rates = ratios(name, FILE_WORKLOAD, Sample::perSecond);
    var p99Ratios = ratios(name, FILE_WORKLOAD, Sample::p99);
    result.put(prefix + name + "OfFile", rates);
    result.put(prefix + name + "OfFileMedian", Median.of(rates));
    result.put(prefix + name + "P99OfFile", p99Ratios);
    result.put(prefix + name + "P99OfFileMedian", Median.of(p99Ratios));
    result.print(
        "%s %s: %4.1f %% of the file's rate (rounds %s), p99 %.1f times the file's,"
            + " p50 %.2f ms, %.1f µs of processor against %.1f",
        prefix,
        name,
        100 * Median.of(rates),
        rates.stream().map(ratio -> String.format(Locale.ROOT, "%.1f", 100 * ratio)).toList(),
        Median.of(p99Ratios),
        median(name, Sample::p50),
        median(name, Sample::micros),
        median(FILE_WORKLOAD, Sample::micros));
  }

  /** Compares the p50 of two workloads, round by round. */
  void compareP50(String name, String other) {
    var ratios = ratios(name, other, Sample::p50);
    result.put(prefix + name + "P50Of" + other, ratios);
    result.put(prefix + name + "P50Of" + other + "Median", Median.of(ratios));
    result.print("%s p50, %s to %s: %.2f", prefix, name, other, Median.of(ratios));
  }

  private List<Double> ratios(String name, String other, ToDoubleFunction<Sample> what) {
    var ratios = new ArrayList<Double>();
    for (var round = 0; round < samples(name).size(); round++) {
      ratios.add(
          what.applyAsDouble(samples(name).get(round))
              / what.applyAsDouble(samples(other).get(round)));
    }
    return ratios;
  }

  private double median(String name, ToDoubleFunction<Sample> what) {
    return Median.of(samples(name).stream().map(what::applyAsDouble).toList());
  }

  long requests() {
    return requests;
  }
}
