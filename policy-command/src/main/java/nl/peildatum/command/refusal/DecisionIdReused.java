package nl.peildatum.command.refusal;

import nl.peildatum.command.store.KnownDecision;

/** Another decision has this id; an id is given once, over all countries. */
public final class DecisionIdReused extends Refusal {
  private static final long serialVersionUID = 1L;

  private final transient KnownDecision known;

  public DecisionIdReused(KnownDecision known) {
    super(known.id() + " is the id of another decision");
    this.known = known;
  }

  public KnownDecision known() {
    return known;
  }
}
