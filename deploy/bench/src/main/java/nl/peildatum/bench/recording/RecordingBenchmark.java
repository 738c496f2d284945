package nl.peildatum.bench.recording;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.Median;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.EventStoreAccess;
import nl.peildatum.bench.product.GazetteerCountries;
import nl.peildatum.bench.product.HttpConnection;
import nl.peildatum.bench.product.Percentiles;
import nl.peildatum.bench.product.ProcessorCores;
import nl.peildatum.bench.product.ProductProcess;
import nl.peildatum.bench.product.RecordingClient;

/**
 * Benchmark {@code recording}: eight clients that record one decision after another, each about its
 * own country, compared with eight connections that insert as many rows of the same bytes into the
 * same PostgreSQL; in turn. Then one client alone.
 */
public final class RecordingBenchmark {
  private static final int WRITERS = 8;
  private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

  private final BenchmarkOptions options;
  private final ProductProcess product;
  private final BenchmarkResult result;
  private final List<String> countries = GazetteerCountries.withAreas(8).subList(0, WRITERS);
  private final long[] lastSequences = new long[WRITERS];
  private final LocalDate[] lastDays = new LocalDate[WRITERS];

  private RecordingBenchmark(BenchmarkOptions options, ProductProcess product) {
    this.options = options;
    this.product = product;
    result = new BenchmarkResult("recording", options);
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var options = BenchmarkOptions.of(arguments);
    ProductProcess.runOnEmpty(options, "recording", product -> run(options, product));
  }

  public static void run(BenchmarkOptions options, ProductProcess product)
      throws IOException, SQLException {
    new RecordingBenchmark(options, product).measure();
  }

  private void measure() throws IOException, SQLException {
    var clients = new ArrayList<RecordingClient>();
    try (var plain = PlainInserts.open(EventStoreAccess.of(product), WRITERS)) {
      for (var writer = 0; writer < WRITERS; writer++) {
        clients.add(new RecordingClient(product.port(), "recording" + writer));
      }
      var each = options.fullOrSmoke(250, 4);
      recordAtOnce(clients, 0, options.fullOrSmoke(2_000, 4));
      plain.copyRowsOf(countries.getFirst());
      plain.insert(each);
      var rates = new ArrayList<Double>();
      var processorMillis = new ArrayList<Double>();
      var inserted = new ArrayList<Double>();
      for (var round = 0; round < options.fullOrSmoke(7, 1); round++) {
        var before = processorSeconds();
        rates.add(recordAtOnce(clients, (round + 2) * each, each));
        awaitVisible();
        processorMillis.add((processorSeconds() - before) * 1_000 / (WRITERS * each));
        inserted.add(plain.insert(each));
        result.print(
            "round %d: %.0f decisions/s, %.2f ms of processor each; PostgreSQL alone %.0f/s",
            round + 1, rates.getLast(), processorMillis.getLast(), inserted.getLast());
      }
      result.put("decisionsASecond", rates);
      result.put("decisionsASecondMedian", Median.of(rates));
      result.put("millisOfProcessor", processorMillis);
      result.put("millisOfProcessorMedian", Median.of(processorMillis));
      result.put("insertedASecond", inserted);
      result.put("insertedASecondMedian", Median.of(inserted));
      result.put("lone", Percentiles.ofNanos(recordAlone(clients.getFirst(), each)));
      awaitVisible();
      plain.checkEventCounts(countries, lastSequences);
    } finally {
      for (var client : clients) {
        client.close();
      }
    }
    result.write();
  }

  /**
   * Returns the decisions per second of all clients together, from the first request to the last
   * 201.
   *
   * @param from number of the first decision of each
   * @param each how many decisions each client records
   */
  private double recordAtOnce(List<RecordingClient> clients, int from, int each) {
    var begun = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      var all = new ArrayList<CompletableFuture<Void>>();
      for (var writer = 0; writer < WRITERS; writer++) {
        var index = writer;
        all.add(
            CompletableFuture.runAsync(
                () -> {
                  for (var number = from; number < from + each; number++) {
                    designateArea(clients.get(index), index, number);
                  }
                },
                threads));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failure) {
      throw new IllegalStateException("a writer failed", failure.getCause());
    }
    return WRITERS * each * 1e9 / (System.nanoTime() - begun);
  }

  /** Returns nanoseconds until the 201 of each decision. */
  private List<Long> recordAlone(RecordingClient client, int decisions) {
    var nanos = new ArrayList<Long>();
    for (var number = 0; number < decisions; number++) {
      var begun = System.nanoTime();
      designateArea(client, 0, 3_000 + number);
      nanos.add(System.nanoTime() - begun);
    }
    return nanos;
  }

  private void designateArea(RecordingClient client, int writer, int number) {
    var areas = GazetteerCountries.areaIds(countries.get(writer));
    var area = areas.get(number % areas.size());
    lastDays[writer] = DAY.plusDays(number);
    lastSequences[writer] =
        client.designate(countries.get(writer), lastDays[writer], List.of(area));
  }

  /** Waits until the last decision about every country is in force by an answer. */
  private void awaitVisible() throws IOException {
    try (var connection = new HttpConnection(product.port())) {
      for (var writer = 0; writer < WRITERS; writer++) {
        var path =
            "/v1/countries/%s/policy?geldigOp=%s&sequence=%d"
                .formatted(
                    countries.get(writer).toLowerCase(Locale.ROOT),
                    lastDays[writer],
                    lastSequences[writer]);
        connection.get(path).expectStatus(200).expectInForce(lastSequences[writer]);
      }
    }
  }

  /** Returns the processor time of the product and its event store since their start. */
  private double processorSeconds() throws IOException {
    var store = EventStoreAccess.of(product).pid();
    return ProcessorCores.usedSeconds(
        Stream.concat(ProcessorCores.processTree(product.pid()), ProcessorCores.processTree(store))
            .distinct());
  }
}
