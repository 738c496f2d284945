package nl.peildatum.command.refusal;

import nl.peildatum.area.CountryCode;
import nl.peildatum.command.store.TakenDecisionId;
import nl.peildatum.wording.Wording;

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
  public Wording detail() {
    return known.requestHash().equals(hash)
        ? Wording.of("decision-id-reused.other-country", known.id(), known.country(), sentTo)
        : Wording.of("decision-id-reused", known.id(), known.country());
  }

  public TakenDecisionId known() {
    return known;
  }
}
