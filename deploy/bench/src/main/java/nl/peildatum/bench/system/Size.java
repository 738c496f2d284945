package nl.peildatum.bench.system;

import java.util.List;

/**
 * How much is recorded.
 *
 * @param groups of countries of which equally much is recorded
 */
record Size(String name, List<Group> groups) {
  /**
   * @param name of these countries in the result
   * @param areas of each country that policy is decided about, two lanes each
   */
  record Group(String name, int countries, int decisions, int areas) {}

  private static final Group SMALL = new Group("S", 200, 60, 4);
  private static final Group MEDIUM = new Group("M", 200, 1_000, 48);
  private static final Group LARGE = new Group("L", 20, 10_000, 48);

  /** Large countries beside as many small ones as there are other countries with areas. */
  private static final List<Group> BOTH = List.of(new Group("S", 180, 60, 4), LARGE);

  /** A country of M and of L has 100 lanes. */
  static Size of(Ordered ordered) {
    var name = ordered.size();
    if (ordered.smoke()) {
      return new Size(name, List.of(new Group(name, 2, 40, 4)));
    }
    return switch (name) {
      case "S" -> new Size(name, List.of(SMALL));
      case "M" -> new Size(name, List.of(MEDIUM));
      case "L" -> new Size(name, List.of(LARGE));
      case "SL" -> new Size(name, BOTH);
      default -> throw new IllegalArgumentException("--size is S, M, L or SL, not " + name);
    };
  }
}
