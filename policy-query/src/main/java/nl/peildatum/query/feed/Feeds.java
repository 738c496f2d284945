package nl.peildatum.query.feed;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.peildatum.area.CountryCode;
import nl.peildatum.health.SupervisedThread;
import nl.peildatum.health.ThreadHealth;
import nl.peildatum.query.view.PolicyView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extends the feeds of all countries, in steps on threads of its own, as decisions are read and
 * days begin. A request waits briefly for a step and starts none. Two steps run at a time. Up to
 * four steps that last longer than a second go on beside these two, so that a country whose
 * decisions change very many answers does not delay others. No step runs while the node still reads
 * what was recorded before it started, so that its first answers are not delayed.
 */
public final class Feeds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final int STEPS_AT_A_TIME = 2;
  private static final int WITH_LONG_ONES = 6;

  private final PolicyView view;
  private final Map<CountryCode, CountryFeed> feeds = new ConcurrentHashMap<>();

  /** The countries with a step in work, with the start of the step by nanoTime. */
  private final Map<CountryCode, Long> growing = new ConcurrentHashMap<>();

  private final Set<CountryCode> failing = ConcurrentHashMap.newKeySet();
  private final Queue<IllegalStateException> failures = new ConcurrentLinkedQueue<>();
  private final ExecutorService steps =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("feed-", 0).daemon().factory());
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
      view.await(() -> !thread.isWanted() || !failures.isEmpty() || next().isPresent(), MOMENT);
      var failure = failures.poll();
      if (failure != null) {
        throw failure;
      }
      next().ifPresent(this::begin);
      if (failing.isEmpty() && thread.succeeded()) {
        LOG.info("all feeds grow again");
      }
      if (Thread.interrupted()) {
        throw new InterruptedException("the feeds' thread was interrupted");
      }
    }
  }

  /** The country that has waited longest for a step; empty if no step may begin. */
  private Optional<CountryFeed> next() {
    if (view.isReading()) {
      return Optional.empty();
    }
    view.records().forEach(record -> feed(record.country()));
    return hasRoom()
        ? feeds.values().stream()
            .filter(feed -> !growing.containsKey(feed.country()) && feed.isBehind())
            .min(Comparator.comparingLong(CountryFeed::lastGrown))
        : Optional.empty();
  }

  private boolean hasRoom() {
    var now = System.nanoTime();
    return growing.size() < WITH_LONG_ONES
        && growing.values().stream().filter(begun -> now - begun < MOMENT.toNanos()).count()
            < STEPS_AT_A_TIME;
  }

  private void begin(CountryFeed feed) {
    growing.put(feed.country(), System.nanoTime());
    try {
      steps.execute(() -> grow(feed));
    } catch (Throwable noThread) {
      growing.remove(feed.country());
      throw noThread;
    }
  }

  /**
   * Takes a step of a feed. A failure does not stop the other feeds; this feed is tried again after
   * a pause.
   */
  private void grow(CountryFeed feed) {
    try {
      feed.grow();
      failing.remove(feed.country());
    } catch (Throwable failure) {
      failing.add(feed.country());
      failures.add(
          new IllegalStateException("the feed of " + feed.country() + " could not grow", failure));
    } finally {
      growing.remove(feed.country());
      view.signal();
    }
  }

  /**
   * The feed of a country up to what this node knows now. It contains every earlier state, unless
   * the view began anew.
   *
   * @throws NotGrown when the feed does not reach so far in two seconds, or the country is in
   *     trouble
   */
  public Feed of(CountryCode country) {
    return within(country, PATIENCE).orElseThrow(() -> new FeedBehind(country));
  }

  /**
   * The feed of a country up to what this node knows now; empty when it does not reach so far
   * within the time, or the country is in trouble.
   */
  public Optional<Feed> within(CountryCode country, Duration atMost) {
    return feed(country).grown(atMost);
  }

  /**
   * Whether there is a change after a sequence, or something left to process. Does not wait, so
   * that a waiting client may call it at each wake-up.
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
    steps.shutdownNow();
  }
}
