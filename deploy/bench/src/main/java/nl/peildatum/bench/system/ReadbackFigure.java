package nl.peildatum.bench.system;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a record of many facts adds to a start: the time until every country is answered as of its
 * last sequence, less that of a start on an empty folder, in turn. Against reading the same bytes
 * from PostgreSQL over JDBC and parsing them, on one thread.
 */
public final class ReadbackFigure {
  private static final int FACTS_OF_A_DECISION = 4;
  private static final int FETCHED_AT_ONCE = 1_000;

  private final Ordered ordered;
  private final Result result;
  private final Map<String, Long> last = new LinkedHashMap<>();
  private final int countries;
  private final int decisions;
  private final List<Double> plain = new ArrayList<>();

  ReadbackFigure(Ordered ordered) {
    this.ordered = ordered;
    result = new Result("readback", ordered);
    countries = ordered.of(100, 2);
    decisions = ordered.of(250, 5);
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var ordered = Ordered.by(arguments);
    Product.built(ordered);
    var figure = new ReadbackFigure(ordered);
    var nothing = Product.fresh(ordered.scratch().resolve("readback-empty"));
    var data = Product.fresh(ordered.scratch().resolve("readback"));
    Product.started(ordered, nothing, List.of(), "--empty").close();
    try (var product = Product.started(ordered, data, List.of(), "--empty")) {
      figure.load(product);
      figure.readsPlainly(product, ordered.of(7, 1));
    }
    var empty = new ArrayList<Double>();
    var full = new ArrayList<Double>();
    for (var round = 0; round < ordered.of(7, 1); round++) {
      empty.add(figure.seconds(nothing, false));
      full.add(figure.seconds(data, true));
      figure.result.say(
          "round %d: %.2f s, empty %.2f s", round + 1, full.getLast(), empty.getLast());
    }
    figure.tell(empty, full);
  }

  /** Below the API: recording as many decisions through it would take minutes. */
  void load(Product product) throws IOException, SQLException {
    var taken = LoadedStore.countries(StoreFolder.of(product));
    var free =
        Invented.countries(FACTS_OF_A_DECISION).stream()
            .filter(country -> !taken.contains(country))
            .limit(countries)
            .toList();
    for (var country : free) {
      var files = Invented.designations(country, FACTS_OF_A_DECISION);
      var record = LoadedStore.load(StoreFolder.of(product), country, decisions, files);
      last.put(country, record.head());
    }
    result.say("%d events of %d countries are stored", events(), countries);
    var begun = System.nanoTime();
    awaitAll(product.port(), begun);
    var seconds = (System.nanoTime() - begun) / 1e9;
    result.say("and were published, kept and read %.1f s after the last was stored", seconds);
  }

  /** The least that any reader does. */
  void readsPlainly(Product product, int rounds) throws IOException, SQLException {
    var json = JsonMapper.shared();
    try (var connection = StoreFolder.of(product).connect()) {
      connection.setAutoCommit(false);
      for (var round = 0; round < rounds; round++) {
        var begun = System.nanoTime();
        var read = 0L;
        try (var asked =
            connection.prepareStatement("select payload from event order by global_index")) {
          asked.setFetchSize(FETCHED_AT_ONCE);
          try (var row = asked.executeQuery()) {
            while (row.next()) {
              read += json.readTree(row.getBytes(1)).path("sequence").asLong() > 0 ? 1 : 0;
            }
          }
        }
        if (read < events()) {
          throw new IllegalStateException(read + " of " + events() + " events were read");
        }
        plain.add((System.nanoTime() - begun) / 1e9);
      }
    }
  }

  private long events() {
    return last.values().stream().mapToLong(Long::longValue).sum();
  }

  private double seconds(Path data, boolean full) {
    var begun = System.nanoTime();
    try (var product = Product.launched(ordered, data, List.of(), "--empty")) {
      product.awaitReady();
      if (full) {
        awaitAll(product.port(), begun);
      }
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  private void awaitAll(int port, long begun) {
    AnsweredCountries.await(
        port, last, begun, (reply, sequence) -> reply.inForce().contains(sequence));
  }

  void tell(List<Double> empty, List<Double> full) {
    var more = Result.median(full) - Result.median(empty);
    result.keep("events", events());
    result.keep("facts", (long) countries * decisions * FACTS_OF_A_DECISION);
    result.keep("empty", empty);
    result.keep("full", full);
    result.keep("plain", plain);
    result.keep("secondsMore", more);
    result.keep("microsAnEvent", more * 1e6 / events());
    result.say(
        "%d events: median %.2f s more than an empty start, %.1f µs an event; read and parsed from"
            + " PostgreSQL on one thread: median %.2f s",
        events(), more, more * 1e6 / events(), Result.median(plain));
    result.write();
  }
}
