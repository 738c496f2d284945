package nl.peildatum.command.topic;

/**
 * The offsets that the broker has of one partition.
 *
 * @param first the offset of the first message, or of the next one where there is none
 * @param end the offset after the last message
 */
public record Extent(long first, long end) {
  static final Extent NOTHING = new Extent(0, 0);

  /** Whether messages that were there before are missing now. */
  boolean lacksSomeOf(Extent before) {
    return first > before.first || end < before.end;
  }

  public Extent through(long offset) {
    return new Extent(first, Math.max(end, offset + 1));
  }
}
