package nl.peildatum.bench.http;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.loaded.LoadSize;
import nl.peildatum.bench.loaded.LoadedCountries;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.EventStoreAccess;
import nl.peildatum.bench.product.ProcessorCores;
import nl.peildatum.bench.product.ProductProcess;

/**
 * Benchmark {@code http}: answers over HTTP about one area and about whole countries, compared with
 * a file of as many bytes that nginx sends. The product, with its event store, topic and documents,
 * runs on one core and the load generator on another.
 */
public final class HttpBenchmark {
  private static final int REFERENCE_BYTES = 700;

  /** The share of a core below which a product that gets no requests is idle. */
  private static final double IDLE_SHARE = 0.25;

  private final BenchmarkOptions options;
  private final BenchmarkResult result;
  private final LoadGenerator generator;

  private HttpBenchmark(BenchmarkOptions options) {
    this.options = options;
    result = new BenchmarkResult("http-" + options.size().toLowerCase(Locale.ROOT), options);
    generator = new LoadGenerator(options.dataFolder("http-beside"), options.canUse("wrk"));
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var options = BenchmarkOptions.of(arguments);
    var size = LoadSize.of(options);
    ProductProcess.prepare(options);
    var benchmark = new HttpBenchmark(options);
    var data = ProductProcess.emptied(options.dataFolder("http-data"));
    LoadedCountries loaded;
    try (var product = ProductProcess.started(options, data, List.of(), "--empty")) {
      loaded = LoadedCountries.load(size, product, benchmark.result);
      loaded.await(product, benchmark.result);
    }
    ProcessorCores.pinToLoadGeneratorCore(ProcessHandle.current().pid());
    try (var product =
        ProductProcess.started(options, data, ProcessorCores.serverPrefix(), "--empty")) {
      loaded.await(product, benchmark.result);
      benchmark.measure(product, loaded);
    }
  }

  /** Measures a running product, without pinning it to a core. */
  public static void run(BenchmarkOptions options, ProductProcess product)
      throws IOException, SQLException {
    var benchmark = new HttpBenchmark(options);
    var loaded = LoadedCountries.load(LoadSize.of(options), product, benchmark.result);
    loaded.await(product, benchmark.result);
    benchmark.measure(product, loaded);
  }

  private void measure(ProductProcess product, LoadedCountries loaded)
      throws IOException, SQLException {
    ProductProcess.emptied(generator.folder());
    awaitIdle(product);
    putConditions(loaded);
    var questions = new RandomQuestions(generator.folder());
    AreaBenchmark.run(
        options,
        result,
        new ProductAgainstFileServer("area", options, result, product, generator),
        questions,
        loaded);
    if (options.size().equals("M")) {
      var country = new CountryBenchmark(options, result, questions, loaded.all());
      country.overEightConnections(
          new ProductAgainstFileServer("country", options, result, product, generator));
      country.overOneConnection(product);
    }
    result.write();
  }

  private void putConditions(LoadedCountries loaded) {
    result.put("countries", loaded.all().size());
    result.put("events", loaded.events());
    result.put("driver", generator.name());
    result.put("coresApart", String.valueOf(ProcessorCores.canPin()));
    var content = "x".repeat(REFERENCE_BYTES);
    try (var files = FileServer.started(generator.folder(), content, options.canUse("nginx"))) {
      result.put("against", files.name());
      result.print("compared with %s, load from %s", files.name(), generator.name());
      if (!files.name().equals("nginx") || !generator.hasWrk()) {
        result.print("!!! nginx or wrk is missing: this compares with %s", files.name());
        result.print(
            "!!! under load from %s, which says nothing about the target", generator.name());
      }
      if (!ProcessorCores.canPin()) {
        result.print("!!! one core only, or no taskset: no process is pinned to a core");
      }
      var file = new RepeatedQuestion("reference", FileServer.FILE, content);
      var load = generator.run(files.port(), file, Duration.ofSeconds(options.fullOrSmoke(5, 1)));
      result.put("referencePerSecond", load.perSecond());
      result.print(
          "%d bytes are sent %.0f times a second; absolute targets are for 45,000",
          REFERENCE_BYTES, load.perSecond());
    }
  }

  /**
   * Waits until the product has done what follows a start, which is to derive answers that changed,
   * and records how much processor time it uses while it gets no requests.
   */
  private void awaitIdle(ProductProcess product) throws IOException {
    var begun = System.nanoTime();
    var share = shareOfCore(product);
    var timeoutNanos = options.fullOrSmoke(300, 0) * 1_000_000_000L;
    while (share > IDLE_SHARE && System.nanoTime() - begun < timeoutNanos) {
      share = shareOfCore(product);
    }
    result.put("secondsUntilIdle", (System.nanoTime() - begun) / 1e9);
    result.put("idleShareOfCore", share);
    result.print("without requests the product uses %.1f %% of its core", 100 * share);
  }

  private double shareOfCore(ProductProcess product) throws IOException {
    var seconds = options.fullOrSmoke(10, 1);
    var before = ProcessorCores.usedSeconds(processIds(product));
    LockSupport.parkNanos(seconds * 1_000_000_000L);
    return (ProcessorCores.usedSeconds(processIds(product)) - before) / seconds;
  }

  private static Stream<Long> processIds(ProductProcess product) throws IOException {
    return Stream.concat(
        Stream.of(product.pid()), ProcessorCores.processTree(EventStoreAccess.of(product).pid()));
  }
}
