package nl.peildatum.area;

/** The kind of a succession of areas (<i>soort opvolging</i>). */
public enum SuccessionKind {
  /**
   * One or more parts became areas of their own. The predecessor lives on with the rest of its
   * ground, unless the act says that nothing is left of it ({@link Succession#ends()}).
   */
  SPLIT,
  /** The predecessor became part of another area. */
  MERGE,
  /** The predecessor continues as an area with equal ground and another name. */
  RENAME;

  /**
   * Whether a succession of this kind always ends its predecessor. False for {@link #SPLIT}: there
   * the act may say that the predecessor ends, and it lives on if the act says nothing.
   */
  public boolean alwaysEndsPredecessor() {
    return this != SPLIT;
  }
}
