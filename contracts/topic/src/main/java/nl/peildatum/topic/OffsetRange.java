package nl.peildatum.topic;

/**
 * The offsets that the broker has of one partition.
 *
 * @param first the offset of the first message, or of the next one where there is none
 * @param end the offset after the last message
 */
public record OffsetRange(long first, long end) {
  /** Whether messages of an earlier range are missing in this one. */
  public boolean lacksSomeOf(OffsetRange before) {
    return first > before.first || end < before.end;
  }

  /** This range extended up to an offset, inclusive. */
  public OffsetRange through(long offset) {
    return new OffsetRange(first, Math.max(end, offset + 1));
  }
}
