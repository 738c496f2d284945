package nl.peildatum.bench.loaded;

import java.util.List;
import nl.peildatum.bench.BenchmarkOptions;

/**
 * The number of countries and decisions that benchmark {@code http} writes before it measures.
 *
 * @param groups of countries with equally many decisions
 */
public record LoadSize(String name, List<Group> groups) {
  /**
   * Countries with equally many decisions.
   *
   * @param name of these countries in the result
   * @param decisions of each country
   * @param areas of each country that have policy, two lanes each
   */
  public record Group(String name, int countries, int decisions, int areas) {}

  // with 48 areas a country has 100 lanes
  private static final Group SMALL = new Group("S", 200, 60, 4);
  private static final Group MEDIUM = new Group("M", 200, 1_000, 48);
  private static final Group LARGE = new Group("L", 20, 10_000, 48);

  /** All other countries with areas are small. */
  private static final List<Group> SMALL_AND_LARGE = List.of(new Group("S", 180, 60, 4), LARGE);

  public static LoadSize of(BenchmarkOptions options) {
    var name = options.size();
    if (options.smoke()) {
      return new LoadSize(name, List.of(new Group(name, 2, 40, 4)));
    }
    return switch (name) {
      case "S" -> new LoadSize(name, List.of(SMALL));
      case "M" -> new LoadSize(name, List.of(MEDIUM));
      case "L" -> new LoadSize(name, List.of(LARGE));
      case "SL" -> new LoadSize(name, SMALL_AND_LARGE);
      default -> throw new IllegalArgumentException("--size is S, M, L or SL, not " + name);
    };
  }
}
