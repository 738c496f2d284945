package nl.peildatum.bench.system;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Answers over HTTP against a file of as many bytes from nginx: of one area, and of whole
 * countries. The product is started as its users start it, with its event store, topic and
 * documents beside it on one core; the driver has another.
 */
public final class HttpFigure {
  private static final int BYTES_OF_REFERENCE = 700;

  /** The share of a core above which a product that nobody asks is still at work. */
  private static final double BUSY_WITH_ITSELF = 0.25;

  private final Ordered ordered;
  private final Result result;
  private final Driver driver;

  private HttpFigure(Ordered ordered) {
    this.ordered = ordered;
    result = new Result("http-" + ordered.size().toLowerCase(Locale.ROOT), ordered);
    driver = new Driver(folder("beside"), ordered.has("wrk"));
  }

  private Path folder(String name) {
    return ordered.scratch().resolve("http-" + name);
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var ordered = Ordered.by(arguments);
    var size = Size.of(ordered);
    Product.built(ordered);
    var figure = new HttpFigure(ordered);
    var data = Product.fresh(figure.folder("data"));
    LoadedCountries loaded;
    try (var product = Product.started(ordered, data, List.of(), "--empty")) {
      loaded = LoadedCountries.load(size, product, figure.result);
      loaded.await(product, figure.result);
    }
    Cores.pinToDriver(ProcessHandle.current().pid());
    try (var product = Product.started(ordered, data, Cores.server(), "--empty")) {
      loaded.await(product, figure.result);
      figure.measure(product, loaded);
    }
  }

  /** In a product that runs. */
  static void of(Ordered ordered, Product product) throws IOException, SQLException {
    var figure = new HttpFigure(ordered);
    var loaded = LoadedCountries.load(Size.of(ordered), product, figure.result);
    loaded.await(product, figure.result);
    figure.measure(product, loaded);
  }

  private void measure(Product product, LoadedCountries loaded) throws IOException, SQLException {
    Product.fresh(driver.folder());
    idle(product);
    conditions(loaded);
    var questions = new DrawnQuestions(driver.folder());
    AreaFigure.of(
        ordered,
        result,
        new AlternatingServers("area", ordered, result, product, driver),
        questions,
        loaded);
    if (ordered.size().equals("M")) {
      var country = new CountryFigure(ordered, result, questions, loaded.all());
      country.sideBySide(new AlternatingServers("country", ordered, result, product, driver));
      country.alone(product);
    }
    result.write();
  }

  private void conditions(LoadedCountries loaded) {
    result.keep("countries", loaded.all().size());
    result.keep("events", loaded.events());
    result.keep("driver", driver.name());
    result.keep("coresApart", String.valueOf(Cores.canPin()));
    var content = "x".repeat(BYTES_OF_REFERENCE);
    try (var files = FileServer.of(driver.folder(), content, ordered.has("nginx"))) {
      result.keep("against", files.name());
      result.say("against %s, asked by %s", files.name(), driver.name());
      if (!files.name().equals("nginx") || !driver.hasWrk()) {
        result.say("!!! nginx or wrk is missing: this compares with %s", files.name());
        result.say("!!! asked by %s, which says nothing about the target", driver.name());
      }
      if (!Cores.canPin()) {
        result.say("!!! one core only, or no taskset: nobody is pinned");
      }
      var file = new FixedQuestion("reference", FileServer.FILE, content);
      var load = driver.ask(files.port(), file, Duration.ofSeconds(ordered.of(5, 1)));
      result.keep("referencePerSecond", load.perSecond());
      result.say(
          "%d bytes are sent %.0f times a second; absolute targets are for 45,000",
          BYTES_OF_REFERENCE, load.perSecond());
    }
  }

  /**
   * What everything in the one process and the store beside it use while nobody asks, once what
   * follows a start (answers that changed) is done.
   */
  private void idle(Product product) throws IOException {
    var begun = System.nanoTime();
    var share = share(product);
    var patience = ordered.of(300, 0) * 1_000_000_000L;
    while (share > BUSY_WITH_ITSELF && System.nanoTime() - begun < patience) {
      share = share(product);
    }
    result.keep("secondsUntilIdle", (System.nanoTime() - begun) / 1e9);
    result.keep("idleShareOfCore", share);
    result.say("while nobody asks, the product uses %.1f %% of its core", 100 * share);
  }

  private double share(Product product) throws IOException {
    var seconds = ordered.of(10, 1);
    var before = Cores.used(pids(product));
    LockSupport.parkNanos(seconds * 1_000_000_000L);
    return (Cores.used(pids(product)) - before) / seconds;
  }

  private static Stream<Long> pids(Product product) throws IOException {
    return Stream.concat(Stream.of(product.pid()), Cores.family(StoreFolder.of(product).pid()));
  }
}
