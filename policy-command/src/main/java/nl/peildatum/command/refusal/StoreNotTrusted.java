package nl.peildatum.command.refusal;

import nl.peildatum.command.clock.Standing;

/**
 * Refuses because the store was not compared with the topic, or lacks or contradicts events on it.
 */
public final class StoreNotTrusted extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient Standing standing;

  private StoreNotTrusted(Standing standing) {
    super("the store is not known to hold all that the topic tells of");
    this.standing = standing;
  }

  public static void refuse(Standing standing, String country) {
    if (!standing.allows(country)) {
      throw new StoreNotTrusted(standing);
    }
  }

  public Standing standing() {
    return standing;
  }
}
