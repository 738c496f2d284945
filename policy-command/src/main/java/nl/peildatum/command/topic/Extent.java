package nl.peildatum.command.topic;

/**
 * What the broker has of one partition.
 *
 * @param first offset of the first message that is there, or the one that would be
 * @param end offset after the last one
 */
public record Extent(long first, long end) {
  static final Extent NOTHING = new Extent(0, 0);

  /** Something that was there before is not there any more. */
  boolean lacksSomeOf(Extent before) {
    return first > before.first || end < before.end;
  }

  public Extent through(long offset) {
    return new Extent(first, Math.max(end, offset + 1));
  }
}
