package nl.peildatum.command;

import nl.peildatum.command.store.Standing;

/** The store was not compared with the topic, or has lost something that the topic tells of. */
final class StoreNotTrusted extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient Standing standing;

  private StoreNotTrusted(Standing standing) {
    super("the store is not known to hold all that the topic tells of");
    this.standing = standing;
  }

  static void refuse(Standing standing, String country) {
    if (!standing.allows(country)) {
      throw new StoreNotTrusted(standing);
    }
  }

  Standing standing() {
    return standing;
  }
}
