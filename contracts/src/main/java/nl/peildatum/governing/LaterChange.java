package nl.peildatum.governing;

/** The effect of art. 83 Vw 2000 on a change of policy after a contested decision. */
public enum LaterChange {
  /** Published on or before the governing day, so it counts. */
  PUBLISHED,
  /** Published after the governing day, so it is left out. */
  PUBLISHED_LATER,
  /** Decided after the governing day without a publication on record, so it is left out. */
  DECIDED_LATER,
  /**
   * Decided on or before the governing day without a publication on record, so it counts, with a
   * note.
   */
  PUBLICATION_NOT_RECORDED;

  /** Whether the decision does not count on the governing day. */
  public boolean isLeftOut() {
    return this == PUBLISHED_LATER || this == DECIDED_LATER;
  }
}
