package nl.peildatum.query.intake;

/** What an event that came by is to the record of its country. */
enum Verdict {
  /** The sequence that follows the last one. */
  NEXT,
  /** A sequence that was taken before. */
  KNOWN,
  /** A sequence beyond the next one: something is missing before it. */
  AHEAD,
  /**
   * The next sequence, but it does not follow from what was read, or was recorded when the record
   * had been called complete.
   */
  FORKED
}
