package nl.peildatum.query.assessment;

/** What art. 83 Vw 2000 makes of a change of policy after a contested decision. */
public enum LaterChange {
  /** Published by the governing day: it counts. */
  PUBLISHED,
  /** Its publication is on record, after the governing day: it is left out. */
  PUBLISHED_LATER,
  /** Decided after the governing day, with no publication on record: it is left out. */
  DECIDED_LATER,
  /** Decided by the governing day, with no publication on record: it counts, with a note. */
  PUBLICATION_NOT_RECORDED;

  public boolean isLeftOut() {
    return this == PUBLISHED_LATER || this == DECIDED_LATER;
  }
}
