package nl.peildatum.query.publish;

/**
 * The offsets that the broker has of one partition.
 *
 * @param first the offset of the first message, or of the next one where there is none
 * @param end the offset after the last message
 */
record Extent(long first, long end) {

  /** Whether messages that were there before are missing now. */
  boolean lacksSomeOf(Extent before) {
    return first > before.first || end < before.end;
  }
}
