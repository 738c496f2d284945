package nl.peildatum.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

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

  /** What a collector fills gaps with that it did not close. */
  private static final String FILLER = "FillerElement";

  private final Ordered ordered;
  private final Result result;
  private final String country = Invented.countries(60).getFirst();
  private final int facts;
  private long recorded;
  private long emptyHeap;

  BytesFigure(Ordered ordered) {
    this.ordered = ordered;
    result = new Result("bytes", ordered);
    facts = ordered.of(10_000, 200);
  }

  private record Sizes(long table, long indexes, long decisions, long payload, long events) {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var ordered = Ordered.by(arguments);
    Product.built(ordered);
    var figure = new BytesFigure(ordered);
    var nothing = Product.fresh(ordered.scratch().resolve("bytes-empty"));
    figure.started(nothing, first -> {});
    figure.started(nothing, figure::holdsNothing);
    var data = Product.fresh(ordered.scratch().resolve("bytes"));
    figure.started(data, figure::records);
    // another process: what recording left in the heap is no part of reading
    figure.started(data, figure::weighs);
  }

  private interface Step {
    void of(Product product) throws IOException, SQLException;
  }

  private void started(Path data, Step step) throws IOException, SQLException {
    try (var product = Product.started(ordered, data, List.of(), "--empty")) {
      step.of(product);
    }
  }

  /** Asked too, so that what is the same for all countries (the gazetteer) is in this as well. */
  void holdsNothing(Product product) throws IOException {
    try (var line = new Line(product.port())) {
      line.get(path()).is(200);
    }
    emptyHeap = liveHeap(product);
  }

  void records(Product product) throws IOException {
    result.say("recording %d facts about %s", facts, country);
    try (var administrator = new Administrator(product.port(), "bytes")) {
      recorded = Invented.load(administrator, country, facts);
    }
    awaitRead(product);
  }

  void weighs(Product product) throws IOException, SQLException {
    awaitRead(product);
    var heap = liveHeap(product);
    var sizes = sizes(product);
    result.say("%d facts in %d events", facts, sizes.events());
    result.keep("facts", facts);
    result.keep("events", sizes.events());
    tell("payload", "payload as recorded", sizes.payload());
    tell("eventTable", "event store, table", sizes.table());
    tell("eventIndexes", "event store, its indexes", sizes.indexes());
    tell("decisionTable", "table of decisions, all", sizes.decisions());
    tell("topic", "topic", bytes(product.data().resolve("topic/policy-events-0"), ".log"));
    tell("documents", "documents", bytes(product.data().resolve("documents"), ""));
    result.keep("heapOfAll", heap);
    result.keep("heapOfNone", emptyHeap);
    tell("heap", "heap, retained", heap - emptyHeap);
    result.write();
  }

  private void tell(String name, String words, long bytes) {
    var ofAFact = bytes / (double) facts;
    result.keep(name, ofAFact);
    result.say("%-26s %8.0f bytes a fact", words, ofAFact);
  }

  /** Asks for all of it, so that what is derived only when asked is in the heap too. */
  private void awaitRead(Product product) throws IOException {
    try (var line = new Line(product.port())) {
      var reply = line.get(path() + "&sequence=" + recorded).is(200);
      if (reply.number("sequence") != recorded || !reply.inForce().contains(recorded)) {
        throw new IllegalStateException(recorded + " is not in force by " + reply.body());
      }
    }
  }

  private static Sizes sizes(Product product) throws IOException, SQLException {
    try (var connection = StoreFolder.of(product).connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(SIZES)) {
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

  /** After a collection of everything that nobody holds. */
  private static long liveHeap(Product product) throws IOException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asked =
        new ProcessBuilder(jcmd, "" + product.pid(), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    try (var lines = asked.inputReader()) {
      var ofClasses =
          lines
              .lines()
              .map(line -> line.strip().split("\\s+"))
              .filter(words -> words.length >= 4 && words[0].endsWith(":"))
              .filter(words -> !words[3].contains(FILLER))
              .mapToLong(words -> Long.parseLong(words[2]))
              .sum();
      if (ofClasses == 0) {
        throw new IllegalStateException("jcmd said nothing of the heap");
      }
      return ofClasses;
    }
  }
}
