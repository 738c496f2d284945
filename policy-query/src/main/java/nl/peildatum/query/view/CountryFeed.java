package nl.peildatum.query.view;

import java.time.Instant;
import nl.peildatum.answer.CountryRecord;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.feed.Feed;

/** The feed of one country; one who asks lets it grow, the others wait for that. */
final class CountryFeed {
  private final CountryCode country;
  private final PolicyView view;
  private volatile Known known;

  /**
   * @param beginnings of the view when it was read
   */
  private record Known(int beginnings, Feed feed) {
    boolean begins(Seen seen) {
      return beginnings == seen.beginnings && seen.record.beginsWith(feed.record());
    }
  }

  /**
   * What the view holds at one time.
   *
   * @param through everything recorded up to this instant (UTC, inclusive) is in the record
   */
  private record Seen(int beginnings, Instant through, CountryRecord record) {}

  CountryFeed(CountryCode country, PolicyView view) {
    this.country = country;
    this.view = view;
    this.known = new Known(view.beginnings(), Feed.empty(country));
  }

  Feed grown() {
    var now = known;
    return isBehind(now, seen()) ? grow() : now.feed;
  }

  boolean hasNews(long sequence) {
    return known.feed.head() > sequence || isBehind(known, seen());
  }

  private static boolean isBehind(Known now, Seen seen) {
    return !now.begins(seen) || now.feed.isBehind(seen.record, seen.through);
  }

  /** Whoever waited for another to let it grow finds it grown. */
  private synchronized Feed grow() {
    var seen = seen();
    if (isBehind(known, seen)) {
      var before = known.begins(seen) ? known.feed : Feed.empty(country);
      known = new Known(seen.beginnings, before.upTo(seen.record, seen.through));
    }
    return known.feed;
  }

  private Seen seen() {
    while (true) {
      var beginnings = view.beginnings();
      var through = view.recordedThrough().orElse(Instant.EPOCH);
      var record = view.record(country);
      if (beginnings == view.beginnings()) {
        return new Seen(beginnings, through, record);
      }
    }
  }
}
