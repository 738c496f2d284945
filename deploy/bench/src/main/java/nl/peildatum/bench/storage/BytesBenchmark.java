package nl.peildatum.bench.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.EventStoreAccess;
import nl.peildatum.bench.product.GazetteerCountries;
import nl.peildatum.bench.product.HttpConnection;
import nl.peildatum.bench.product.ProductProcess;
import nl.peildatum.bench.product.RecordingClient;

/**
 * Benchmark {@code bytes}: how many bytes one fact takes in the event store, on the topic, among
 * the documents, and in the heap of a process that has read it.
 */
public final class BytesBenchmark {
  private static final String SIZES_QUERY =
      """
      select pg_table_size('event'), pg_indexes_size('event'),
             pg_total_relation_size('decision'),
             (select sum(octet_length(payload)) from event), (select count(*) from event)
      """;

  /** Part of the name of the objects with which a garbage collector fills gaps. */
  private static final String GAP_FILLER = "FillerElement";

  private final BenchmarkResult result;
  private final String country = GazetteerCountries.withAreas(60).getFirst();
  private final int facts;
  private long lastSequence;
  private long heapWithoutFacts;

  public BytesBenchmark(BenchmarkOptions options) {
    result = new BenchmarkResult("bytes", options);
    facts = options.fullOrSmoke(10_000, 200);
  }

  private record Sizes(long table, long indexes, long decisions, long payload, long events) {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var options = BenchmarkOptions.of(arguments);
    ProductProcess.prepare(options);
    var benchmark = new BytesBenchmark(options);
    var empty = ProductProcess.emptied(options.dataFolder("bytes-empty"));
    ProductProcess.run(options, empty, justStarted -> {});
    ProductProcess.run(options, empty, benchmark::weighWithoutFacts);
    var data = ProductProcess.emptied(options.dataFolder("bytes"));
    ProductProcess.run(options, data, benchmark::recordFacts);
    // a new process, whose heap holds nothing that recording left behind
    ProductProcess.run(options, data, benchmark::weigh);
  }

  /** Asks a question first, so that what all countries share (the gazetteer) is in the heap too. */
  public void weighWithoutFacts(ProductProcess product) throws IOException {
    try (var connection = new HttpConnection(product.port())) {
      connection.get(path()).expectStatus(200);
    }
    heapWithoutFacts = liveHeap(product);
  }

  public void recordFacts(ProductProcess product) throws IOException {
    result.print("recording %d facts about %s", facts, country);
    try (var client = new RecordingClient(product.port(), "bytes")) {
      lastSequence = client.designateMany(country, facts);
    }
    awaitRead(product);
  }

  public void weigh(ProductProcess product) throws IOException, SQLException {
    awaitRead(product);
    var heap = liveHeap(product);
    var sizes = sizes(product);
    result.print("%d facts in %d events", facts, sizes.events());
    result.put("facts", facts);
    result.put("events", sizes.events());
    putPerFact("payload", "payload as recorded", sizes.payload());
    putPerFact("eventTable", "event store, table", sizes.table());
    putPerFact("eventIndexes", "event store, its indexes", sizes.indexes());
    putPerFact("decisionTable", "table of decisions, all", sizes.decisions());
    putPerFact("topic", "topic", bytes(product.data().resolve("topic/policy-events-0"), ".log"));
    putPerFact("documents", "documents", bytes(product.data().resolve("documents"), ""));
    result.put("heapOfAll", heap);
    result.put("heapOfNone", heapWithoutFacts);
    putPerFact("heap", "heap, retained", heap - heapWithoutFacts);
    result.write();
  }

  private void putPerFact(String name, String label, long bytes) {
    var bytesPerFact = bytes / (double) facts;
    result.put(name, bytesPerFact);
    result.print("%-26s %8.0f bytes a fact", label, bytesPerFact);
  }

  /**
   * Asks about the whole country, so that what is derived only for an answer is in the heap too.
   */
  private void awaitRead(ProductProcess product) throws IOException {
    try (var connection = new HttpConnection(product.port())) {
      connection
          .get(path() + "&sequence=" + lastSequence)
          .expectStatus(200)
          .expectInForce(lastSequence);
    }
  }

  private static Sizes sizes(ProductProcess product) throws IOException, SQLException {
    try (var connection = EventStoreAccess.of(product).connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(SIZES_QUERY)) {
      row.next();
      return new Sizes(
          row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
  }

  private String path() {
    return "/v1/countries/" + country.toLowerCase(Locale.ROOT) + "/policy?geldigOp=2026-01-01";
  }

  private static long bytes(Path folder, String suffix) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(suffix))
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the bytes of live objects, after a full garbage collection. */
  private static long liveHeap(ProductProcess product) throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var histogram =
        new ProcessBuilder(jcmd, "" + product.pid(), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    try (var lines = histogram.inputReader()) {
      var bytes =
          lines
              .lines()
              .map(line -> line.strip().split("\\s+"))
              .filter(words -> words.length >= 4 && words[0].endsWith(":"))
              .filter(words -> !words[3].contains(GAP_FILLER))
              .mapToLong(words -> Long.parseLong(words[2]))
              .sum();
      if (bytes == 0) {
        throw new IllegalStateException("jcmd printed no class histogram");
      }
      return bytes;
    }
  }
}
