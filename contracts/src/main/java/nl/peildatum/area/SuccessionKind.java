package nl.peildatum.area;

/** The kind of a succession of areas (<i>soort opvolging</i>). */
public enum SuccessionKind {
  /** A part became an area of its own; the predecessor lives on with the rest of its ground. */
  SPLIT,
  /** The predecessor became part of another area. */
  MERGE,
  /** The predecessor continues as an area with equal ground and another name. */
  RENAME;

  /**
   * Whether the predecessor no longer exists from the day of the succession on, whatever the act
   * says.
   */
  public boolean alwaysEnds() {
    return this != SPLIT;
  }
}
