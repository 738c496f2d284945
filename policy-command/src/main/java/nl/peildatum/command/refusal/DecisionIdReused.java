package nl.peildatum.command.refusal;

import nl.peildatum.area.CountryCode;
import nl.peildatum.command.store.KnownDecision;

/** Another decision has this id; an id is given once, over all countries. */
public final class DecisionIdReused extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient KnownDecision known;
  private final transient CountryCode sentTo;
  private final String hash;

  /**
   * @param sentTo country of the path under which the id was sent again
   * @param hash of what was sent, as {@link KnownDecision#requestHash()}
   */
  public DecisionIdReused(KnownDecision known, CountryCode sentTo, String hash) {
    super(known.id() + " is the id of another decision");
    this.known = known;
    this.sentTo = sentTo;
    this.hash = hash;
  }

  /** What differs from the decision that has the id: the content, or the country of the path. */
  public String detail() {
    return known.requestHash().equals(hash)
        ? "\"%s\" was recorded with this content about %s, not about %s. Send it to /v1/countries/%s/decisions, or give another decision about %s another id."
            .formatted(known.id(), known.country(), sentTo, known.country(), sentTo)
        : "\"%s\" is the id of a decision about %s with another content."
            .formatted(known.id(), known.country());
  }

  public KnownDecision known() {
    return known;
  }
}
