package nl.peildatum.query.view;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.peildatum.answer.Cancelled;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.feed.Feed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feed of each country as far as this node knows. One thread lets them grow as decisions are
 * read and days begin; a client that asks waits for it a little, and makes nothing grow.
 */
public final class Feeds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final PolicyView view;
  private final Map<CountryCode, CountryFeed> feeds = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean ending;

  public Feeds(PolicyView view) {
    this.view = view;
    this.thread = Thread.ofPlatform().name("feeds").daemon().start(this::grow);
  }

  private void grow() {
    while (!ending) {
      view.await(() -> ending || isSomeBehind(), MOMENT);
      var allGrew =
          feeds.entrySet().stream()
              .map(of -> grow(of.getKey(), of.getValue()))
              .reduce(true, Boolean::logicalAnd);
      if (!allGrew) {
        view.await(() -> ending, MOMENT);
      }
    }
  }

  /**
   * In pieces, so that the other countries have their turn; false when it failed, which stops none
   * of them.
   */
  private boolean grow(CountryCode country, CountryFeed feed) {
    try {
      if (!ending && feed.isBehind()) {
        feed.grow();
      }
      return true;
    } catch (Cancelled end) {
      return true;
    } catch (RuntimeException | Error failure) {
      LOG.error("the feed of {} could not grow; it is tried again", country, failure);
      return false;
    }
  }

  private boolean isSomeBehind() {
    view.records().forEach(record -> feed(record.country()));
    return feeds.values().stream().anyMatch(CountryFeed::isBehind);
  }

  /**
   * Up to what this node knows now; what it held before is in it, unless all was forgotten.
   *
   * @throws NotGrown when it does not reach so far in two seconds
   */
  public Feed of(CountryCode country) {
    return within(country, PATIENCE).orElseThrow(() -> new NotGrown(country));
  }

  /** The same; empty when it does not reach so far within the time. */
  public Optional<Feed> within(CountryCode country, Duration atMost) {
    return feed(country).grown(atMost);
  }

  /**
   * Whether there is something after a sequence, or something to look at first: waits for nothing,
   * so that a client that waits for news may ask it as often as it is woken.
   */
  public boolean hasNews(CountryCode country, long sequence) {
    return feed(country).hasNews(sequence);
  }

  private CountryFeed feed(CountryCode country) {
    return feeds.computeIfAbsent(country, c -> new CountryFeed(c, view));
  }

  @Override
  public void close() {
    ending = true;
    thread.interrupt();
  }
}
