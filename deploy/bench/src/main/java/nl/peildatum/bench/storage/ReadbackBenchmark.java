package nl.peildatum.bench.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.Median;
import nl.peildatum.bench.loaded.DesignationFiles;
import nl.peildatum.bench.loaded.StoreLoader;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.CountryAnswersWait;
import nl.peildatum.bench.product.EventStoreAccess;
import nl.peildatum.bench.product.GazetteerCountries;
import nl.peildatum.bench.product.ProductProcess;
import tools.jackson.databind.json.JsonMapper;

/**
 * Benchmark {@code readback}: how much longer a start takes with many facts than with none, until
 * every country is answered as of its last sequence. Compared with reading the same bytes from
 * PostgreSQL over JDBC and parsing them, on one thread.
 */
public final class ReadbackBenchmark {
  private static final int FACTS_PER_DECISION = 4;
  private static final int FETCH_SIZE = 1_000;

  private final BenchmarkOptions options;
  private final BenchmarkResult result;
  private final Map<String, Long> lastSequences = new LinkedHashMap<>();
  private final int countries;
  private final int decisions;
  private final List<Double> plainSeconds = new ArrayList<>();

  public ReadbackBenchmark(BenchmarkOptions options) {
    this.options = options;
    result = new BenchmarkResult("readback", options);
    countries = options.fullOrSmoke(100, 2);
    decisions = options.fullOrSmoke(250, 5);
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var options = BenchmarkOptions.of(arguments);
    ProductProcess.prepare(options);
    var benchmark = new ReadbackBenchmark(options);
    var emptyFolder = ProductProcess.emptied(options.dataFolder("readback-empty"));
    var data = ProductProcess.emptied(options.dataFolder("readback"));
    ProductProcess.started(options, emptyFolder, List.of(), "--empty").close();
    try (var product = ProductProcess.started(options, data, List.of(), "--empty")) {
      benchmark.load(product);
      benchmark.readPlainly(product, options.fullOrSmoke(7, 1));
    }
    var empty = new ArrayList<Double>();
    var full = new ArrayList<Double>();
    for (var round = 0; round < options.fullOrSmoke(7, 1); round++) {
      empty.add(benchmark.startSeconds(emptyFolder, false));
      full.add(benchmark.startSeconds(data, true));
      benchmark.result.print(
          "round %d: %.2f s, empty %.2f s", round + 1, full.getLast(), empty.getLast());
    }
    benchmark.putTimes(empty, full);
  }

  /** Writes the decisions into the store; recording them through the API would take minutes. */
  public void load(ProductProcess product) throws IOException, SQLException {
    var taken = StoreLoader.recordedCountries(EventStoreAccess.of(product));
    var free =
        GazetteerCountries.withAreas(FACTS_PER_DECISION).stream()
            .filter(country -> !taken.contains(country))
            .limit(countries)
            .toList();
    for (var country : free) {
      var files = new DesignationFiles(country, FACTS_PER_DECISION);
      var record = StoreLoader.load(EventStoreAccess.of(product), country, decisions, files);
      lastSequences.put(country, record.head());
    }
    result.print("%d events of %d countries are stored", events(), countries);
    var begun = System.nanoTime();
    awaitAll(product.port(), begun);
    var seconds = (System.nanoTime() - begun) / 1e9;
    result.print("they were answered %.1f s after the last was stored", seconds);
  }

  /** Reads and parses all events, which is the least that any start has to do. */
  public void readPlainly(ProductProcess product, int rounds) throws IOException, SQLException {
    var json = JsonMapper.shared();
    try (var connection = EventStoreAccess.of(product).connect()) {
      connection.setAutoCommit(false);
      for (var round = 0; round < rounds; round++) {
        var begun = System.nanoTime();
        var read = 0L;
        try (var select =
            connection.prepareStatement("select payload from event order by global_index")) {
          select.setFetchSize(FETCH_SIZE);
          try (var row = select.executeQuery()) {
            while (row.next()) {
              read += json.readTree(row.getBytes(1)).path("sequence").asLong() > 0 ? 1 : 0;
            }
          }
        }
        if (read < events()) {
          throw new IllegalStateException(read + " of " + events() + " events were read");
        }
        plainSeconds.add((System.nanoTime() - begun) / 1e9);
      }
    }
  }

  private long events() {
    return lastSequences.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the seconds of a start, with {@code full} until every country is answered. */
  private double startSeconds(Path data, boolean full) {
    var begun = System.nanoTime();
    try (var product = ProductProcess.launched(options, data, List.of(), "--empty")) {
      product.awaitReady();
      if (full) {
        awaitAll(product.port(), begun);
      }
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  private void awaitAll(int port, long begun) {
    CountryAnswersWait.await(
        port, lastSequences, begun, (reply, sequence) -> reply.inForce().contains(sequence));
  }

  public void putTimes(List<Double> empty, List<Double> full) {
    var secondsMore = Median.of(full) - Median.of(empty);
    result.put("events", events());
    result.put("facts", (long) countries * decisions * FACTS_PER_DECISION);
    result.put("empty", empty);
    result.put("full", full);
    result.put("plain", plainSeconds);
    result.put("secondsMore", secondsMore);
    result.put("microsAnEvent", secondsMore * 1e6 / events());
    result.print(
        "%d events: median %.2f s more than an empty start, %.1f µs an event; read and parsed from"
            + " PostgreSQL on one thread: median %.2f s",
        events(), secondsMore, secondsMore * 1e6 / events(), Median.of(plainSeconds));
    result.write();
  }
}
