package nl.peildatum.bench.recording;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.GazetteerCountries;
import nl.peildatum.bench.product.HttpConnection;
import nl.peildatum.bench.product.Percentiles;
import nl.peildatum.bench.product.ProductProcess;
import nl.peildatum.bench.product.RecordingClient;

/**
 * Benchmark {@code visible}: the time from the 201 of a decision until an answer contains it. One
 * client asks for the latest answer again and again; the other asks for the sequence of the
 * decision, and the product makes it wait. Each decision is measured in one of these two ways, in
 * turn.
 */
public final class VisibleBenchmark {
  private static final List<String> COUNTRIES =
      List.of("SY", "IQ", "AF", "SO", "ER", "YE", "LY", "SD", "NG", "CD", "IR", "TR");
  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
  private static final long INTERVAL_NANOS = 20_000_000;
  private static final long TIMEOUT_NANOS = 30_000_000_000L;

  private final RecordingClient client;
  private final HttpConnection reader;

  private VisibleBenchmark(RecordingClient client, HttpConnection reader) {
    this.client = client;
    this.reader = reader;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var options = BenchmarkOptions.of(arguments);
    ProductProcess.runOnEmpty(options, "visible", product -> run(options, product));
  }

  public static void run(BenchmarkOptions options, ProductProcess product) throws IOException {
    var result = new BenchmarkResult("visible", options);
    try (var client = new RecordingClient(product.port(), "visible");
        var reader = new HttpConnection(product.port())) {
      var benchmark = new VisibleBenchmark(client, reader);
      benchmark.measure(0, options.fullOrSmoke(500, 10));
      var times = benchmark.measure(options.fullOrSmoke(500, 10), options.fullOrSmoke(2_000, 20));
      result.print("after the 201, one decision every %d ms:", INTERVAL_NANOS / 1_000_000);
      result.put("latest", Percentiles.ofNanos(times.latest()));
      result.put("pinned", Percentiles.ofNanos(times.pinned()));
      result.put("recording", Percentiles.ofNanos(times.recording()));
    }
    result.write();
  }

  /**
   * Nanoseconds by decision.
   *
   * @param latest from the 201 until the latest answer contained the decision
   * @param pinned from the 201 until the answer as of the decision's sequence came
   * @param recording from the request until the 201
   */
  private record Times(List<Long> latest, List<Long> pinned, List<Long> recording) {}

  /**
   * @param from number of the first decision
   * @param each how many decisions are measured in each way
   */
  private Times measure(int from, int each) {
    var times = new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var next = System.nanoTime();
    for (var i = 0; i < 2 * each; i++) {
      next = Math.max(next + INTERVAL_NANOS, System.nanoTime());
      LockSupport.parkNanos(next - System.nanoTime());
      var number = 2 * from + i;
      var country = COUNTRIES.get(number % COUNTRIES.size());
      var area = area(country, number);
      var day = FIRST_DAY.plusDays(number % 1_000);
      var begun = System.nanoTime();
      var last = client.designate(country, day, List.of(area));
      var recorded = System.nanoTime();
      times.recording().add(recorded - begun);
      var isLatest = i % 2 == 0;
      var path = path(country, area, day);
      var seen =
          isLatest
              ? awaitLatest(path, last)
              : reader.get(path + "&sequence=" + last).expectStatus(200);
      (isLatest ? times.latest() : times.pinned()).add(System.nanoTime() - recorded);
      seen.expectInForce(last);
    }
    return times;
  }

  private HttpConnection.Reply awaitLatest(String path, long last) {
    var begun = System.nanoTime();
    var reply = reader.get(path).expectStatus(200);
    while (reply.number("sequence") < last) {
      if (System.nanoTime() - begun > TIMEOUT_NANOS) {
        throw new IllegalStateException(last + " is in no answer yet: " + reply.body());
      }
      reply = reader.get(path).expectStatus(200);
    }
    return reply;
  }

  private static String area(String country, int number) {
    var areas = GazetteerCountries.areaIds(country);
    return areas.get(number % areas.size());
  }

  private static String path(String country, String area, LocalDate day) {
    return "/v1/countries/%s/areas/%s/policy?geldigOp=%s"
        .formatted(country.toLowerCase(Locale.ROOT), area, day);
  }
}
