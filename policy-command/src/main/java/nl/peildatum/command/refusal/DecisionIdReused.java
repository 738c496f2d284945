package nl.peildatum.command.refusal;

import nl.peildatum.area.CountryCode;
import nl.peildatum.command.store.TakenDecisionId;

/** Refuses a decision whose id belongs to another decision; ids are unique over all countries. */
public final class DecisionIdReused extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient TakenDecisionId known;
  private final transient CountryCode sentTo;
  private final String hash;

  /**
   * @param sentTo the country of the path under which the id was sent again
   * @param hash the hash of the content sent, like {@link TakenDecisionId#requestHash()}
   */
  public DecisionIdReused(TakenDecisionId known, CountryCode sentTo, String hash) {
    super(known.id() + " is the id of another decision");
    this.known = known;
    this.sentTo = sentTo;
    this.hash = hash;
  }

  /** The difference from the decision that has the id: the content, or the country of the path. */
  public String detail() {
    return known.requestHash().equals(hash)
        ? "\"%s\" was recorded with this content about %s, not about %s. Send it to /v1/countries/%s/decisions, or give another decision about %s another id."
            .formatted(known.id(), known.country(), sentTo, known.country(), sentTo)
        : "\"%s\" is the id of a decision about %s with another content."
            .formatted(known.id(), known.country());
  }

  public TakenDecisionId known() {
    return known;
  }
}
