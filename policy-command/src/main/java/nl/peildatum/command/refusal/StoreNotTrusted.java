package nl.peildatum.command.refusal;

import nl.peildatum.command.clock.ComparisonResult;

/**
 * Refuses because the store was not compared with the topic, or lacks or contradicts events on it.
 */
public final class StoreNotTrusted extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient ComparisonResult comparison;

  private StoreNotTrusted(ComparisonResult comparison) {
    super("the store is not known to hold all that the topic tells of");
    this.comparison = comparison;
  }

  public static void refuse(ComparisonResult comparison, String country) {
    if (!comparison.allows(country)) {
      throw new StoreNotTrusted(comparison);
    }
  }

  public ComparisonResult comparison() {
    return comparison;
  }
}
