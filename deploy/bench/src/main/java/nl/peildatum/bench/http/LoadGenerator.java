package nl.peildatum.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import nl.peildatum.bench.product.HttpConnection;
import nl.peildatum.bench.product.Percentiles;

/**
 * Sends requests as fast as it can over eight connections and compares the body of every response;
 * with wrk, or in Java where wrk is missing.
 *
 * @param folder for the files that wrk reads
 */
record LoadGenerator(Path folder, boolean hasWrk) {
  static final int CONNECTIONS = 8;

  /**
   * What was measured.
   *
   * @param p50 milliseconds that half of the responses did not exceed
   * @param p99 milliseconds that 99 of 100 responses did not exceed
   * @param wrong responses whose status was not 200 or whose body was not the right one, and
   *     connections that broke
   * @param firstWrong the first wrong response, to show the reason
   */
  record Load(
      long requests, double perSecond, double p50, double p99, long wrong, String firstWrong) {}

  String name() {
    return hasWrk ? "wrk" : "a plain client in Java";
  }

  /**
   * Throws if a response was wrong, and if there were fewer responses than the workload has
   * requests.
   *
   * @param time when the load ends, unless the workload ends before
   */
  Load run(int port, Workload workload, Duration time) {
    try {
      Files.createDirectories(folder);
      var load =
          hasWrk
              ? Wrk.run(folder, port, CONNECTIONS, workload, time)
              : inJava(port, workload, time);
      if (load.wrong() > 0) {
        throw new IllegalStateException(
            "%d of %d responses to %s were wrong, the first: %s"
                .formatted(load.wrong(), load.requests(), workload.name(), load.firstWrong()));
      }
      if (load.requests() < Math.max(1, workload.count())) {
        throw new IllegalStateException(
            "%d responses to %s came within %d ms, of at least %d"
                .formatted(
                    load.requests(),
                    workload.name(),
                    time.toMillis(),
                    Math.max(1, workload.count())));
      }
      return load;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Load inJava(int port, Workload workload, Duration time) {
    var begun = System.nanoTime();
    var tally = new Tally();
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < CONNECTIONS; i++) {
      threads.add(
          Thread.ofVirtual().start(() -> askUntil(port, workload, begun + time.toNanos(), tally)));
    }
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    var seconds = (System.nanoTime() - begun) / 1e9;
    var times = Percentiles.ofNanos(tally.nanos);
    var requests = tally.nanos.size();
    return new Load(
        requests,
        requests / seconds,
        times.at(0.5),
        times.at(0.99),
        tally.wrong.get(),
        tally.firstWrong.get());
  }

  private static void askUntil(int port, Workload workload, long endNanos, Tally tally) {
    try (var connection = new HttpConnection(port)) {
      while (System.nanoTime() < endNanos) {
        var path = workload.nextPath();
        if (path == null) {
          return;
        }
        var begun = System.nanoTime();
        var reply = connection.get(path);
        tally.nanos.add(System.nanoTime() - begun);
        if (reply.status() != 200 || !workload.isRight(path, reply.body())) {
          tally.addWrong(path + ": " + reply.status() + " " + reply.body());
        }
      }
    } catch (IOException | RuntimeException broken) {
      tally.addWrong(broken.toString());
    }
  }

  /** What all connections together have counted. */
  private static final class Tally {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicReference<String> firstWrong = new AtomicReference<>("");

    void addWrong(String description) {
      wrong.incrementAndGet();
      firstWrong.compareAndSet("", description);
    }
  }
}
