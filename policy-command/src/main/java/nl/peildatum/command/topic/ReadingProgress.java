package nl.peildatum.command.topic;

/**
 * The progress of reading the topic.
 *
 * @param read number of messages read so far
 * @param of number of messages on the topic when the reading began; 0 when it is not being read
 */
public record ReadingProgress(long read, long of) {
  static final ReadingProgress NONE = new ReadingProgress(0, 0);

  ReadingProgress andOne() {
    return new ReadingProgress(read + 1, of);
  }

  public boolean isUnderWay() {
    return of > 0;
  }
}
