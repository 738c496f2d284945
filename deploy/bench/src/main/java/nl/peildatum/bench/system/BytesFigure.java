package nl.peildatum.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * What a fact costs: on the disk in the event store, on the topic and among the documents, and in
 * the heap of a process that has read it.
 */
public final class BytesFigure {
  private static final String SIZES =
      """
      select pg_table_size('event'), pg_indexes_size('event'),
             pg_total_relation_size('decision'),
             (select sum(octet_length(payload)) from event), (select count(*) from event)
      """;

  private BytesFigure() {}

  private record Sizes(long table, long indexes, long decisions, long payload, long events) {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var ordered = Ordered.by(arguments);
    var result = new Result("bytes", ordered);
    Product.built(ordered);
    var data = Product.fresh(ordered.scratch().resolve("bytes"));
    var country = Invented.countries(60).getFirst();
    var wanted = ordered.of(10_000, 200);
    try (var product = Product.started(ordered, data, List.of(), "--empty")) {
      result.say("recording %d facts about %s", wanted, country);
      try (var administrator = new Administrator(product.port())) {
        Invented.load(administrator, country, wanted);
      }
      awaitRead(product, country);
    }
    // another process: what recording left in the heap is no part of reading
    long heap;
    Sizes sizes;
    try (var product = Product.started(ordered, data, List.of(), "--empty")) {
      awaitRead(product, country);
      heap = liveHeap(product);
      sizes = sizes(data);
    }
    long emptyHeap;
    var nothing = Product.fresh(ordered.scratch().resolve("bytes-empty"));
    try (var first = Product.started(ordered, nothing, List.of(), "--empty")) {
      result.say("and nothing, for the comparison, on port %d", first.port());
    }
    try (var product = Product.started(ordered, nothing, List.of(), "--empty")) {
      emptyHeap = liveHeap(product);
    }
    var facts = (double) wanted;
    result.say("%d facts in %d events", wanted, sizes.events());
    tell(result, "payload", "payload as recorded", sizes.payload() / facts);
    tell(result, "eventTable", "event store, table", sizes.table() / facts);
    tell(result, "eventIndexes", "event store, its indexes", sizes.indexes() / facts);
    tell(result, "decisionTable", "table of decisions, all", sizes.decisions() / facts);
    tell(result, "topic", "topic", logBytes(data.resolve("topic/policy-events-0")) / facts);
    tell(result, "documents", "documents", folderBytes(data.resolve("documents")) / facts);
    tell(result, "heap", "heap, retained", (heap - emptyHeap) / facts);
    result.write();
  }

  private static void tell(Result result, String name, String words, double bytes) {
    result.keep(name, bytes);
    result.say("%-26s %8.0f bytes a fact", words, bytes);
  }

  /** Asks for all of it, so that what is derived only when asked is in the heap too. */
  private static void awaitRead(Product product, String country) throws IOException {
    var path = "/v1/countries/" + country.toLowerCase(java.util.Locale.ROOT);
    try (var line = new Line(product.port())) {
      line.get(path + "/policy").is(200);
    }
  }

  private static Sizes sizes(Path data) throws IOException, SQLException {
    var store = data.resolve("eventstore");
    var port = Files.readAllLines(store.resolve("data/postmaster.pid")).get(3).strip();
    var password = Files.readString(store.resolve("password")).strip();
    try (var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "peildatum", password);
        var statement = connection.createStatement();
        var row = statement.executeQuery(SIZES)) {
      row.next();
      return new Sizes(
          row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
  }

  private static double logBytes(Path folder) {
    return bytes(folder, ".log");
  }

  private static double folderBytes(Path folder) {
    return bytes(folder, "");
  }

  private static double bytes(Path folder, String suffix) {
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

  /** After a collection of everything that nobody holds. */
  private static long liveHeap(Product product) throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asked =
        new ProcessBuilder(jcmd, "" + product.pid(), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    try (var lines = asked.inputReader()) {
      var total =
          lines
              .lines()
              .filter(line -> line.startsWith("Total"))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("jcmd said nothing of the heap"));
      return Long.parseLong(total.strip().split("\\s+")[2]);
    }
  }
}
