package nl.peildatum.law;

import java.time.Duration;
import nl.peildatum.query.feed.Feed;

/** Feeds of records thrown at random. */
public final class FedRecords {
  private FedRecords() {}

  /**
   * @param longer than the last decision it is known that nothing was recorded
   */
  public static Feed feed(long seed, Duration longer) {
    var watched = Watched.of(Invention.paper(seed));
    return watched.feed(watched.recordedAt().getLast().plus(longer));
  }
}
