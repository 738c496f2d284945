package nl.peildatum.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
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
  private static final List<String> AREAS =
      List.of(
          "gao",
          "menaka",
          "mopti",
          "bamako",
          "segou",
          "kidal",
          "kayes",
          "sikasso",
          "koulikoro",
          "atlantis");
  private static final LocalDate FIRST = LocalDate.of(2022, 9, 1);
  private static final int DAYS = 400;

  /** One way to ask: the same again and again, or each of several in turn. */
  private record Way(String name, List<String> paths) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("pinned", List.of(GAO + "&sequence=7")),
          new Way("latest", List.of(GAO)),
          new Way("rotating", rotating()));

  private final Ordered ordered;
  private final Result result;
  private final Product product;
  private final Driver driver;
  private final String content;
  private long asked;

  private HttpFigure(
      Ordered ordered, Result result, Product product, Driver driver, String content) {
    this.ordered = ordered;
    this.result = result;
    this.product = product;
    this.driver = driver;
    this.content = content;
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
    try (var line = new Line(product.port())) {
      var content = line.get(GAO + "&sequence=7").is(200).body();
      var figure = new HttpFigure(ordered, result, product, driver, content);
      try (var files = FileServer.of(folder, content, ordered.has("nginx"))) {
        figure.conditions(files);
        figure.warmUp(line);
        figure.idle();
        figure.compare(files);
      }
      result.keep("asked", figure.asked);
    }
    result.write();
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

  private static List<String> rotating() {
    return FIRST
        .datesUntil(FIRST.plusDays(DAYS))
        .flatMap(day -> AREAS.stream().map(area -> path(area, day)))
        .toList();
  }

  private static String path(String area, LocalDate day) {
    return "/v1/countries/ml/areas/" + area + "/policy?sequence=7&geldigOp=" + day;
  }

  /** Every coordinate is asked once by itself: it must be answered, and about the right day. */
  private void warmUp(Line line) {
    var all = rotating();
    var paths = all.subList(0, ordered.of(all.size(), 400));
    for (var path : paths) {
      if (!isRight(path, line.get(path).is(200))) {
        throw new IllegalStateException("another day was answered than " + path);
      }
    }
    result.keep("coordinates", paths.size());
    for (var turn = 0; turn < ordered.of(3, 0); turn++) {
      load("warm-up", product.port(), paths, ordered.of(8, 1));
      load("warm-up", product.port(), List.of(GAO), ordered.of(4, 1));
    }
  }

  /** The file as it was written, and from the product an answer about the day that was asked. */
  private boolean isRight(String path, Line.Reply reply) {
    if (path.equals(FileServer.FILE)) {
      return reply.body().equals(content);
    }
    var day = path.indexOf("geldigOp=") + 9;
    return reply.text("geldigOp").equals(path.substring(day, day + 10));
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
    for (var round = 0; round < ordered.of(7, 1); round++) {
      var forward = round % 2 == 0;
      var rates = new LinkedHashMap<String, Double>();
      var before = forward ? file(files, seconds) : 0;
      for (var way : forward ? WAYS : WAYS.reversed()) {
        rates.put(way.name(), load(way.name(), product.port(), way.paths(), seconds));
      }
      var file = forward ? before : file(files, seconds);
      for (var way : WAYS) {
        var ratio = rates.getOrDefault(way.name(), 0.0) / file;
        ratios.computeIfAbsent(way.name(), name -> new ArrayList<>()).add(ratio);
      }
      result.say("round %d: %s", round + 1, told(file, rates));
    }
    ratios.forEach(this::tell);
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
    return load("file", files.port(), List.of(FileServer.FILE), seconds, files::pids);
  }

  private double load(String name, int port, List<String> paths, int seconds) {
    return load(name, port, paths, seconds, () -> Stream.of(product.pid()));
  }

  private double load(
      String name, int port, List<String> paths, int seconds, Supplier<Stream<Long>> pids) {
    var before = Cores.used(pids.get());
    var load = driver.ask(port, paths, seconds, this::isRight);
    asked += load.requests();
    var micros = 1e6 * (Cores.used(pids.get()) - before) / load.requests();
    if (load.failed() > 0 || load.requests() == 0) {
      throw new IllegalStateException(
          "of %d answers of %s %d failed".formatted(load.requests(), name, load.failed()));
    }
    result.say("  %-8s %9.0f/s, %6.1f µs of processor a request", name, load.perSecond(), micros);
    return load.perSecond();
  }
}
