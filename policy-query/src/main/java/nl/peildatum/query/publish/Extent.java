package nl.peildatum.query.publish;

/**
 * What the broker has of one partition.
 *
 * @param first offset of the first message that is there, or the one that would be
 * @param end offset after the last one
 */
record Extent(long first, long end) {

  /** Something that was there before is not there any more. */
  boolean lacksSomeOf(Extent before) {
    return first > before.first || end < before.end;
  }
}
