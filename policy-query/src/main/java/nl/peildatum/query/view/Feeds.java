package nl.peildatum.query.view;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.feed.Feed;

/** The feed of each country as far as this node knows; it grows when somebody asks for it. */
public final class Feeds {
  private final PolicyView view;
  private final Map<CountryCode, CountryFeed> feeds = new ConcurrentHashMap<>();

  public Feeds(PolicyView view) {
    this.view = view;
  }

  /** Up to what this node knows now; what it held before is in it, unless all was forgotten. */
  public Feed of(CountryCode country) {
    return feed(country).grown();
  }

  /**
   * Whether there is something after a sequence, or something to look at first: asks for no growth,
   * so that whoever waits for news may ask it as often as it is woken.
   */
  public boolean hasNews(CountryCode country, long sequence) {
    return feed(country).hasNews(sequence);
  }

  private CountryFeed feed(CountryCode country) {
    return feeds.computeIfAbsent(country, c -> new CountryFeed(c, view));
  }
}
