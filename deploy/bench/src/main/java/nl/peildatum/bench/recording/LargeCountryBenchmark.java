package nl.peildatum.bench.recording;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.GazetteerCountries;
import nl.peildatum.bench.product.Percentiles;
import nl.peildatum.bench.product.ProductProcess;
import nl.peildatum.bench.product.RecordingClient;

/**
 * Benchmark {@code large}: how long a client waits for the 201 of a decision about a country with
 * ten thousand facts, compared with a country that has almost none; in turn.
 */
public final class LargeCountryBenchmark {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private LargeCountryBenchmark() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var options = BenchmarkOptions.of(arguments);
    ProductProcess.runOnEmpty(options, "large", product -> run(options, product));
  }

  public static void run(BenchmarkOptions options, ProductProcess product) throws IOException {
    var result = new BenchmarkResult("large", options);
    try (var client = new RecordingClient(product.port(), "large")) {
      var countries = GazetteerCountries.withAreas(4);
      var large = countries.getFirst();
      var facts = options.fullOrSmoke(10_000, 200);
      client.designateMany(large, facts);
      var small = countries.subList(1, countries.size());
      var rounds = options.fullOrSmoke(Math.min(500, 4 * small.size()), 10);
      var warmUp = options.fullOrSmoke(100, 4);
      measure(client, large, small, 0, warmUp);
      var times = measure(client, large, small, warmUp, rounds);
      result.print(
          "%s holds %d facts; the others hold at most %d",
          large, facts, Math.ceilDiv(warmUp + rounds, small.size()));
      var ofLarge = Percentiles.ofNanos(times.getFirst());
      var ofSmall = Percentiles.ofNanos(times.getLast());
      result.put("facts", facts);
      result.put("large", ofLarge);
      result.put("empty", ofSmall);
      result.put("p50Ratio", ofLarge.at(0.5) / ofSmall.at(0.5));
      result.print("p50 large / p50 empty: %.2f", ofLarge.at(0.5) / ofSmall.at(0.5));
    }
    result.write();
  }

  /**
   * Returns nanoseconds by round, of the large country first and then of the small ones.
   *
   * @param from the number of the first round
   */
  private static List<List<Long>> measure(
      RecordingClient client, String large, List<String> small, int from, int rounds) {
    var times = List.<List<Long>>of(new ArrayList<>(), new ArrayList<>());
    for (var round = 0; round < rounds; round++) {
      var other = small.get((from + round) % small.size());
      for (var turn = 0; turn < 2; turn++) {
        var isLarge = (round + turn) % 2 == 0;
        var country = isLarge ? large : other;
        var area = GazetteerCountries.areaIds(country).get((from + round) % 4);
        var begun = System.nanoTime();
        client.designate(country, DAY.plusDays(from + round), List.of(area));
        times.get(isLarge ? 0 : 1).add(System.nanoTime() - begun);
      }
    }
    return times;
  }
}
