package nl.peildatum.deploy.killing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.peildatum.deploy.wire.Wire;

/** Administrators who record, each one decision after the other, until they are stopped. */
final class Writers implements AutoCloseable {
  private static final int PATIENCE_MINUTES = 3;
  private static final long BETWEEN_TRIES_MILLIS = 50;
  private static final long UNHURRIED_MILLIS = 200;
  private static final double EVER_SLOWER = 1.2;

  private final Ledger ledger;
  private final List<Wire> nodes;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch first = new CountDownLatch(1);
  private final CountDownLatch stop = new CountDownLatch(1);
  private final List<Future<?>> writing = new ArrayList<>();
  private volatile boolean unhurried;

  Writers(Ledger ledger, List<Wire> nodes) {
    this.ledger = ledger;
    this.nodes = nodes;
  }

  /** One more writer at this desk. */
  void at(Desk desk, SplittableRandom random) {
    var preferred = writing.size();
    writing.add(threads.submit(() -> write(desk, random, preferred)));
  }

  /**
   * From now on with a pause after each decision: what starts needs the processors. Each pause of a
   * writer is longer than the one before, so that a slow start does not mean a long record.
   */
  void takeTheirTime() {
    unhurried = true;
  }

  /** Returns when something is settled. */
  void awaitFirst() throws InterruptedException {
    if (!first.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      throw new AssertionError("Nothing was settled in %d minutes".formatted(PATIENCE_MINUTES));
    }
  }

  /** Returns then, or earlier when a writer saw what may not be. */
  void writeFor(Duration time) throws InterruptedException {
    stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop() throws InterruptedException {
    stop.countDown();
    for (var writer : writing) {
      try {
        writer.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
      } catch (TimeoutException late) {
        throw new AssertionError("A writer does not stop", late);
      } catch (ExecutionException failure) {
        throw new AssertionError("A writer saw what may not be", failure.getCause());
      }
    }
  }

  @Override
  public void close() {
    stop.countDown();
    threads.close();
  }

  private Void write(Desk desk, SplittableRandom random, int preferred)
      throws InterruptedException {
    try {
      var node = preferred;
      var pause = (double) UNHURRIED_MILLIS;
      while (stop.getCount() > 0) {
        node = settle(ledger.opened(desk.next(random), desk), node);
        if (unhurried) {
          stop.await((long) pause, TimeUnit.MILLISECONDS);
          pause *= EVER_SLOWER;
        }
      }
    } finally {
      first.countDown();
      stop.countDown();
    }
    return null;
  }

  /** At the same node as long as it answers, else at the next one. */
  private int settle(Sent sent, int preferred) throws InterruptedException {
    var node = preferred;
    while (!sent.isSettledBy(nodes.get(node % nodes.size()))) {
      node++;
      if (stop.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
        return node;
      }
    }
    first.countDown();
    return node;
  }
}
