package nl.peildatum.bench.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.HttpConnection;
import nl.peildatum.bench.product.Percentiles;
import nl.peildatum.bench.product.ProductProcess;

/**
 * Benchmark {@code pages}: the time until an ordinary page for people was received, asked fifty
 * times a second over one connection. A page that comes late delays no later one in the measured
 * times: each counts from the moment at which it should have been asked for.
 */
public final class PagesBenchmark {
  private static final long INTERVAL_NANOS = 20_000_000;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/landen/ml?geldigOp=2023-01-11",
          "/landen/ml?area=gao&geldigOp=2023-01-11",
          "/landen/ml?area=gao&geldigOp=2023-01-11&taal=en",
          "/landen/iq?geldigOp=2015-12-09",
          "/landen/so",
          "/landen/ml/tijdlijn?area=gao",
          "/bronnen?vraag=NL22.5703",
          "/zaak?country=ML&area=gao&stage=DISTRICT_COURT&application=2022-03-01"
              + "&decision=2022-09-01&hearing=2023-02-15");

  private PagesBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    var options = BenchmarkOptions.of(arguments);
    ProductProcess.prepare(options);
    var data = ProductProcess.emptied(options.dataFolder("pages"));
    try (var product = ProductProcess.started(options, data, List.of(), "--demo", "all")) {
      run(options, product);
    } finally {
      ProductProcess.emptied(data);
    }
  }

  public static void run(BenchmarkOptions options, ProductProcess product) throws IOException {
    var result = new BenchmarkResult("pages", options);
    try (var connection = new HttpConnection(product.port())) {
      result.put("first", times(connection, options.fullOrSmoke(1_000, 9)));
      times(connection, options.fullOrSmoke(3_000, 9));
      result.put("warm", times(connection, options.fullOrSmoke(6_000, 18)));
    }
    result.write();
  }

  private static Percentiles times(HttpConnection connection, int count) {
    var nanos = new ArrayList<Long>();
    var begun = System.nanoTime();
    for (var i = 0; i < count; i++) {
      var due = begun + i * INTERVAL_NANOS;
      LockSupport.parkNanos(due - System.nanoTime());
      connection.get(PAGES.get(i % PAGES.size())).expectStatus(200);
      nanos.add(System.nanoTime() - due);
    }
    return Percentiles.ofNanos(nanos);
  }
}
