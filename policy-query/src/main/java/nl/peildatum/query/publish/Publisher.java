package nl.peildatum.query.publish;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.query.view.Feeds;
import nl.peildatum.query.view.PolicyView;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the answers that changed for as long as the node lives and it is its turn. Whatever
 * fails, it begins again with reading what the topic holds; nobody who asks this node notices.
 */
public final class Publisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration LONGEST_STEP = Duration.ofSeconds(5);
  private static final long FIRST_PAUSE_MILLIS = 500;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final PublishSettings settings;
  private final Parts parts;
  private final Derived derived;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicReference<@Nullable Lease> lease = new AtomicReference<>();
  private final Thread thread;
  private final Set<Class<?>> complained = new HashSet<>();
  private long pauseMillis = FIRST_PAUSE_MILLIS;

  public Publisher(PublishSettings settings, PolicyView view, Feeds feeds) {
    this(settings, new Clients(settings), new Derived(view, feeds, settings.source()));
  }

  Publisher(PublishSettings settings, Parts parts, Derived derived) {
    this.settings = settings;
    this.parts = parts;
    this.derived = derived;
    this.thread = Thread.ofPlatform().name("answer-changes").daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    while (isRunning()) {
      try {
        publishOn();
      } catch (WakeupException woken) {
        LOG.debug("publishing stops");
      } catch (RuntimeException failed) {
        complain(failed);
        pause();
      }
    }
  }

  private void publishOn() {
    try (var topic = new ChangesTopic(settings, parts.admin())) {
      while (isRunning()) {
        if (derived.awaitReady(MOMENT)) {
          publishOn(topic);
        }
      }
    }
  }

  private void publishOn(ChangesTopic topic) {
    try (var membership = new Membership(settings, parts, topic, derived)) {
      lease.set(membership.lease());
      while (isRunning() && !membership.isOver()) {
        membership.step();
        if (membership.holdsSomething()) {
          itWorks();
        }
      }
    } finally {
      lease.set(null);
    }
  }

  private void itWorks() {
    pauseMillis = FIRST_PAUSE_MILLIS;
    if (!complained.isEmpty()) {
      complained.clear();
      LOG.info("{} is published again", settings.topic());
    }
  }

  /** Of each sort of failure once. */
  private void complain(RuntimeException failed) {
    if (complained.add(failed.getClass())) {
      LOG.warn("{} is not published for now: {}", settings.topic(), failed.toString());
    }
    LOG.debug("publishing failed", failed);
  }

  private boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void pause() {
    try {
      var _ = stopped.await(pauseMillis, TimeUnit.MILLISECONDS);
      pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    var waiting = lease.get();
    if (waiting != null) {
      waiting.wakeUp();
    }
    try {
      if (!thread.join(LONGEST_STEP)) {
        thread.interrupt();
        thread.join(LONGEST_STEP);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
