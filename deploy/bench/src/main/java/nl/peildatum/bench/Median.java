package nl.peildatum.bench;

import java.util.List;

/** The median of measured values. */
public final class Median {
  private Median() {}

  /**
   * Returns the value in the middle; the mean of the two in the middle where their number is even.
   */
  public static double of(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
