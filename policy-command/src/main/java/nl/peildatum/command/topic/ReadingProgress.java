package nl.peildatum.command.topic;

/**
 * How far a reading of the topic has come.
 *
 * @param read messages read so far
 * @param of messages that the topic held when the reading began; zero when none is under way
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
