package nl.peildatum.bench.system;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision on a country with ten thousand facts against one on a country with none, in turn: what
 * the administrator waits for the 201.
 */
public final class LargeFigure {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private LargeFigure() {}

  public static void main(String[] arguments) throws IOException {
    var ordered = Ordered.by(arguments);
    Product.built(ordered);
    var data = Product.fresh(ordered.scratch().resolve("large"));
    try (var product = Product.started(ordered, data, List.of(), "--empty")) {
      of(ordered, product);
    }
  }

  static void of(Ordered ordered, Product product) throws IOException {
    var result = new Result("large", ordered);
    try (var administrator = new Administrator(product.port(), "large")) {
      var countries = Invented.countries(4);
      var large = countries.getFirst();
      var facts = ordered.of(10_000, 200);
      Invented.load(administrator, large, facts);
      var empty = countries.subList(1, countries.size());
      var rounds = ordered.of(Math.min(500, 4 * empty.size()), 10);
      var warmUp = ordered.of(100, 4);
      measure(administrator, large, empty, 0, warmUp);
      var times = measure(administrator, large, empty, warmUp, rounds);
      result.say(
          "%s holds %d facts; the others hold at most %d",
          large, facts, perCountry(warmUp + rounds, empty.size()));
      var ofLarge = Percentiles.ofNanos(times[0]);
      var ofEmpty = Percentiles.ofNanos(times[1]);
      result.keep("facts", facts);
      result.keep("large", ofLarge);
      result.keep("empty", ofEmpty);
      result.keep("p50Ratio", ofLarge.at(0.5) / ofEmpty.at(0.5));
      result.say("p50 large / p50 empty: %.2f", ofLarge.at(0.5) / ofEmpty.at(0.5));
    }
    result.write();
  }

  private static int perCountry(int decisions, int countries) {
    return (decisions + countries - 1) / countries;
  }

  private static long[][] measure(
      Administrator administrator, String large, List<String> empty, int from, int rounds) {
    var times = new long[2][rounds];
    for (var round = 0; round < rounds; round++) {
      var other = empty.get((from + round) % empty.size());
      for (var turn = 0; turn < 2; turn++) {
        var isLarge = (round + turn) % 2 == 0;
        var country = isLarge ? large : other;
        var area = Invented.areas(country).get((from + round) % 4);
        var begun = System.nanoTime();
        administrator.designates(country, DAY.plusDays(from + round), List.of(area));
        times[isLarge ? 0 : 1][round] = System.nanoTime() - begun;
      }
    }
    return times;
  }
}
