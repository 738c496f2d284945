package nl.peildatum.command.draft;

/** What became of a draft so far. */
public enum DraftStatus {
  /** Waits for approval or rejection, and may be revised. */
  OPEN,
  /** Was rejected with a reason; a revision makes it open again. */
  REJECTED,
  APPROVED,
  WITHDRAWN,
  /** Was not revised in time. */
  LAPSED;

  /** Whether a draft with this status may still be revised. */
  public boolean isRevisable() {
    return this == OPEN || this == REJECTED;
  }
}
