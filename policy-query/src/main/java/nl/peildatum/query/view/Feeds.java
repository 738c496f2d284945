package nl.peildatum.query.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.feed.Feed;
import nl.peildatum.health.SupervisedThread;
import nl.peildatum.health.ThreadHealth;
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
  private final SupervisedThread thread;

  public Feeds(PolicyView view) {
    this.view = view;
    this.thread = new SupervisedThread("feeds", this::growOn, Feeds::report);
    thread.start();
  }

  private static void report(Throwable failed, long unreported) {
    LOG.error("{} ({} like it were not logged)", failed.getMessage(), unreported, failed);
  }

  private void growOn() throws InterruptedException {
    while (thread.isWanted()) {
      view.await(() -> !thread.isWanted() || isSomeBehind(), MOMENT);
      growAll();
      if (thread.succeeded()) {
        LOG.info("all feeds grow again");
      }
      if (Thread.interrupted()) {
        throw new InterruptedException("the feeds' thread was interrupted");
      }
    }
  }

  /** A feed that fails stops none of the others; it is tried again after a pause. */
  private void growAll() {
    var failures = new ArrayList<IllegalStateException>();
    feeds.forEach(
        (country, feed) -> {
          try {
            grow(feed);
          } catch (Throwable failure) {
            failures.add(
                new IllegalStateException("the feed of " + country + " could not grow", failure));
          }
        });
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  /** In pieces, so that the other countries have their turn. */
  private void grow(CountryFeed feed) {
    if (thread.isWanted() && feed.isBehind()) {
      feed.grow();
    }
  }

  private boolean isSomeBehind() {
    view.records().forEach(record -> feed(record.country()));
    return feeds.values().stream().anyMatch(CountryFeed::isBehind);
  }

  /**
   * Up to what this node knows now; what it held before is in it, unless all was forgotten.
   *
   * @throws NotGrown when it does not reach so far in two seconds, or the country is in trouble
   */
  public Feed of(CountryCode country) {
    return within(country, PATIENCE).orElseThrow(() -> new NotGrown(country));
  }

  /** The same; empty when it does not reach so far within the time, or in trouble. */
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

  public ThreadHealth health() {
    return thread.health();
  }

  @Override
  public void close() {
    thread.stopByInterrupt();
  }
}
