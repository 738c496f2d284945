package nl.peildatum.bench.system;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;

/**
 * From the 201 of a decision until its answer can be seen: by a client that asks for the latest as
 * often as it can, and by one that asks for the decision's own sequence and is made to wait. Each
 * decision is measured in one of the two ways, in turn.
 */
public final class VisibleFigure {
  private static final List<String> COUNTRIES =
      List.of("SY", "IQ", "AF", "SO", "ER", "YE", "LY", "SD", "NG", "CD", "IR", "TR");
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final long EVERY_NANOS = 20_000_000;
  private static final long PATIENCE_NANOS = 30_000_000_000L;

  private final Administrator administrator;
  private final Line reader;

  private VisibleFigure(Administrator administrator, Line reader) {
    this.administrator = administrator;
    this.reader = reader;
  }

  public static void main(String[] arguments) throws IOException {
    var ordered = Ordered.by(arguments);
    Product.built(ordered);
    var data = Product.fresh(ordered.scratch().resolve("visible"));
    try (var product = Product.started(ordered, data, List.of(), "--empty")) {
      of(ordered, product);
    }
  }

  static void of(Ordered ordered, Product product) throws IOException {
    var result = new Result("visible", ordered);
    try (var administrator = new Administrator(product.port(), "visible");
        var reader = new Line(product.port())) {
      var figure = new VisibleFigure(administrator, reader);
      figure.measure(0, ordered.of(500, 10));
      var times = figure.measure(ordered.of(500, 10), ordered.of(2_000, 20));
      result.say("after the 201, one decision every %d ms:", EVERY_NANOS / 1_000_000);
      result.keep("latest", Percentiles.ofNanos(times[0]));
      result.keep("pinned", Percentiles.ofNanos(times[1]));
      result.keep("recording", Percentiles.ofNanos(times[2]));
    }
    result.write();
  }

  /**
   * @return nanoseconds until the latest answer had it, until the pinned one came, and until the
   *     201
   */
  private long[][] measure(int from, int each) {
    var times = new long[][] {new long[each], new long[each], new long[2 * each]};
    var next = System.nanoTime();
    for (var i = 0; i < 2 * each; i++) {
      next = Math.max(next + EVERY_NANOS, System.nanoTime());
      LockSupport.parkNanos(next - System.nanoTime());
      var number = 2 * from + i;
      var country = COUNTRIES.get(number % COUNTRIES.size());
      var area = area(country, number);
      var day = FIRST.plusDays(number % 1_000);
      var begun = System.nanoTime();
      var last = administrator.designates(country, day, List.of(area));
      var recorded = System.nanoTime();
      times[2][i] = recorded - begun;
      var seen = see(path(country, area, day), last, i % 2 == 0);
      times[i % 2][i / 2] = System.nanoTime() - recorded;
      if (seen.number("sequence") != last || !seen.inForce().contains(last)) {
        throw new IllegalStateException(last + " is not in force by " + seen.body());
      }
    }
    return times;
  }

  private Line.Reply see(String path, long last, boolean latest) {
    return latest ? latest(path, last) : reader.get(path + "&sequence=" + last).is(200);
  }

  private Line.Reply latest(String path, long last) {
    var begun = System.nanoTime();
    var reply = reader.get(path).is(200);
    while (reply.number("sequence") < last) {
      if (System.nanoTime() - begun > PATIENCE_NANOS) {
        throw new IllegalStateException(last + " cannot be seen: " + reply.body());
      }
      reply = reader.get(path).is(200);
    }
    return reply;
  }

  private static String area(String country, int number) {
    var areas = InitialGazetteer.iso3166().areasOf(new CountryCode(country));
    return areas.get(number % areas.size()).id().value();
  }

  private static String path(String country, String area, LocalDate day) {
    return "/v1/countries/%s/areas/%s/policy?geldigOp=%s"
        .formatted(country.toLowerCase(Locale.ROOT), area, day);
  }
}
