package nl.peildatum.command.topic;

/**
 * The progress of reading the topic.
 *
 * @param read messages read so far
 * @param of messages that the topic held when the reading began; zero when it is not being read
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
