package nl.peildatum.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An answer for one area over HTTP against a file of the same size from nginx, in turn, both
 * servers on the same one core and who asks on another. The product is started as its users start
 * it, with its event store, topic and documents beside it on that core.
 */
public final class HttpFigure {
  private static final String GAO = "/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-11";

  /** Of the letter about Mali: that Gao is designated, and that Bamako is an alternative to it. */
  private static final List<Long> IN_FORCE_IN_GAO = List.of(2L, 5L);

  /** The share of a core above which a server, and not its driver, sets the rate. */
  private static final double BUSY = 0.9;

  /** What the requests of one workload cost the server, a number each time it was asked. */
  private static final class Cost {
    private final List<Double> micros = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
  }

  private final Map<String, Cost> costs = new LinkedHashMap<>();
  private final Ordered ordered;
  private final Result result;
  private final Product product;
  private final Driver driver;
  private final Workload file;
  private final DistinctQuestions distinct;
  private final List<Workload> ways;
  private long asked;

  private HttpFigure(
      Ordered ordered,
      Result result,
      Product product,
      Driver driver,
      String pinned,
      String latest,
      DistinctQuestions distinct) {
    this.ordered = ordered;
    this.result = result;
    this.product = product;
    this.driver = driver;
    this.distinct = distinct;
    file = new FixedQuestion("file", FileServer.FILE, pinned, false);
    ways =
        List.of(
            new FixedQuestion("pinned", GAO + "&sequence=7", pinned, false),
            new FixedQuestion("latest", GAO, latest, true),
            distinct);
  }

  public static void main(String[] arguments) throws IOException {
    var ordered = Ordered.by(arguments);
    Product.built(ordered);
    var data = Product.fresh(ordered.scratch().resolve("http"));
    try (var product = Product.started(ordered, data, Cores.server())) {
      of(ordered, product);
    }
  }

  static void of(Ordered ordered, Product product) throws IOException {
    var result = new Result("http", ordered);
    var folder = Product.fresh(ordered.scratch().resolve("http-beside"));
    var driver = new Driver(folder, ordered.has("wrk"));
    try (var line = new Line(product.port());
        var administrator = new Administrator(product.port(), "http")) {
      var pinned = gao(line, "&sequence=7");
      var latest = gao(line, "");
      if (!answers(pinned).equals(answers(latest))) {
        throw new IllegalStateException("not the latest: " + latest);
      }
      var country = Invented.countries(60).get(ordered.plain() ? 1 : 2);
      var distinct = DistinctQuestions.recorded(administrator, line, country, ordered.of(4, 2));
      var figure = new HttpFigure(ordered, result, product, driver, pinned, latest, distinct);
      try (var files = FileServer.of(folder, pinned, ordered.has("nginx"))) {
        figure.conditions(files);
        figure.warmUp();
        figure.idle();
        figure.compare(files);
      }
      figure.tellCounts(pinned);
    }
    result.write();
  }

  private static String gao(Line line, String moment) {
    var reply = line.get(GAO + moment).is(200);
    if (!reply.inForce().equals(IN_FORCE_IN_GAO) || !reply.text("geldigOp").equals("2023-01-11")) {
      throw new IllegalStateException("not what the letter decided: " + reply.body());
    }
    return reply.body();
  }

  private static String answers(String body) {
    return body.substring(body.indexOf("\"answers\""));
  }

  private void tellCounts(String pinned) {
    result.keep("asked", asked);
    result.keep("distinctQuestions", distinct.count());
    result.keep("distinctQuestionsAsked", distinct.drawn());
    result.keep("bytesOfFile", pinned.length());
    result.keep("bytesOfRotating", distinct.meanBytes());
    result.say(
        "the file and pinned: %d characters; rotating: %.0f on average",
        pinned.length(), distinct.meanBytes());
  }

  private void conditions(FileServer files) {
    result.keep("against", files.name());
    result.keep("driver", driver.name());
    result.keep("coresApart", String.valueOf(Cores.canPin()));
    result.say("against %s, asked by %s", files.name(), driver.name());
    if (!files.name().equals("nginx") || !driver.hasWrk()) {
      result.say("!!! nginx or wrk is missing: this compares with %s", files.name());
      result.say("!!! asked by %s, which says nothing about the target", driver.name());
    }
    if (!Cores.canPin()) {
      result.say("!!! one core only, or no taskset: nobody is pinned");
    }
  }

  /** No question of {@code rotating} comes back later. */
  private void warmUp() {
    for (var turn = 0; turn < ordered.of(3, 0); turn++) {
      load(distinct, product.port(), ordered.of(8, 1));
      load(ways.get(1), product.port(), ordered.of(4, 1));
    }
  }

  /** What everything in the one process and the store beside it use while nobody asks. */
  private void idle() throws IOException {
    var seconds = ordered.of(10, 1);
    var before = Cores.used(productPids());
    LockSupport.parkNanos(seconds * 1_000_000_000L);
    var share = (Cores.used(productPids()) - before) / seconds;
    result.keep("idleShareOfCore", share);
    result.say("while nobody asks, the product uses %.1f %% of its core", 100 * share);
  }

  private Stream<Long> productPids() throws IOException {
    var postmaster =
        Files.readAllLines(product.data().resolve("eventstore/data/postmaster.pid")).getFirst();
    return Stream.concat(
        Stream.of(product.pid()), Cores.family(Long.parseLong(postmaster.strip())));
  }

  private void compare(FileServer files) {
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    var seconds = ordered.of(10, 1);
    costs.clear();
    for (var round = 0; round < ordered.of(7, 1); round++) {
      var forward = round % 2 == 0;
      var rates = new LinkedHashMap<String, Double>();
      var before = forward ? file(files, seconds) : 0;
      for (var way : forward ? ways : ways.reversed()) {
        rates.put(way.name(), load(way, product.port(), seconds));
      }
      var file = forward ? before : file(files, seconds);
      for (var way : ways) {
        var ratio = rates.getOrDefault(way.name(), 0.0) / file;
        ratios.computeIfAbsent(way.name(), name -> new ArrayList<>()).add(ratio);
      }
      result.say("round %d: %s", round + 1, told(file, rates));
    }
    ratios.forEach(this::tell);
    costs.forEach(
        (name, cost) -> {
          result.keep(name + "MicrosOfProcessor", cost.micros);
          result.keep(name + "ShareOfCore", cost.shares);
        });
    var busy = costs.getOrDefault(file.name(), new Cost()).shares;
    if (busy.stream().anyMatch(share -> share < BUSY)) {
      result.say("!!! the file's server had processor time left, so its driver set its rate,");
      result.say("!!! and the ratios are too high: compare the processor time of a request");
    }
  }

  private void tell(String name, List<Double> ratios) {
    result.keep(name, ratios);
    result.keep(name + "Median", Result.median(ratios));
    result.say(
        "%-8s of the file's rate: median %4.1f %%, rounds %s",
        name,
        100 * Result.median(ratios),
        ratios.stream().map(r -> String.format(Locale.ROOT, "%.1f", 100 * r)).toList());
  }

  private static String told(double file, Map<String, Double> rates) {
    var text = new StringBuilder(String.format(Locale.ROOT, "file %.0f/s", file));
    rates.forEach(
        (name, rate) ->
            text.append(
                String.format(
                    Locale.ROOT, ", %s %.0f/s = %.1f %%", name, rate, 100 * rate / file)));
    return text.toString();
  }

  private double file(FileServer files, int seconds) {
    return load(file, files.port(), seconds, files::pids);
  }

  private double load(Workload workload, int port, int seconds) {
    return load(workload, port, seconds, () -> Stream.of(product.pid()));
  }

  private double load(Workload workload, int port, int seconds, Supplier<Stream<Long>> pids) {
    var before = Cores.used(pids.get());
    var load = driver.ask(port, workload, Duration.ofSeconds(seconds));
    asked += load.requests();
    var used = Cores.used(pids.get()) - before;
    var cost = costs.computeIfAbsent(workload.name(), name -> new Cost());
    cost.micros.add(1e6 * used / load.requests());
    cost.shares.add(used / seconds);
    result.say(
        "  %-8s %9.0f/s, %6.1f µs of processor a request, %3.0f %% of a core",
        workload.name(), load.perSecond(), 1e6 * used / load.requests(), 100 * used / seconds);
    return load.perSecond();
  }
}
