package nl.peildatum.area;

/** How areas follow one another (<i>soort opvolging</i>). */
public enum SuccessionKind {
  /** A part became an area of its own; what is left of the predecessor lives on. */
  SPLIT,
  /** The predecessor went up in another area. */
  MERGE,
  /** The same ground under another name. */
  RENAME;

  /** Whether the predecessor is no more from that day on, whatever the act says. */
  public boolean alwaysEnds() {
    return this != SPLIT;
  }
}
