package nl.peildatum.query.intake;

/** The position of an arriving event relative to the record of its country. */
enum EventArrival {
  /** The event has the sequence after the last one. */
  NEXT,
  /** The event has a sequence that was taken before. */
  KNOWN,
  /** The event has a sequence beyond the next one, so an event before it is missing. */
  AHEAD,
  /**
   * The event has the next sequence, but does not follow from the events read, or was recorded at
   * an instant up to which the record had been declared complete.
   */
  FORKED
}
