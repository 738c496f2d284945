package nl.peildatum.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks as often as it can over eight connections, and compares the body of every response: wrk, or
 * where that is missing a plain client.
 */
record Driver(Path folder, boolean hasWrk) {
  static final int CONNECTIONS = 8;

  /**
   * @param p50 milliseconds that half of the responses did not exceed
   * @param p99 milliseconds that 99 of 100 responses did not exceed
   * @param wrong responses whose status was not 200 or whose body was not the right one, and
   *     connections that broke
   * @param firstWrong the first of them, for whoever looks for the reason
   */
  record Load(
      long requests, double perSecond, double p50, double p99, long wrong, String firstWrong) {}

  String name() {
    return hasWrk ? "wrk" : "a plain client in Java";
  }

  /**
   * Throws if any response was not right, if there was none, and if a workload did not come to its
   * end in time.
   */
  Load ask(int port, Workload workload, Duration time) {
    try {
      Files.createDirectories(folder);
      var load =
          hasWrk ? Wrk.ask(folder, port, CONNECTIONS, workload, time) : plain(port, workload, time);
      if (load.wrong() > 0 || load.requests() < Math.max(1, workload.count())) {
        throw new IllegalStateException(
            "of %d responses to %s %d were wrong, the first: %s"
                .formatted(load.requests(), workload.name(), load.wrong(), load.firstWrong()));
      }
      return load;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Load plain(int port, Workload workload, Duration time) {
    var begun = System.nanoTime();
    var tally = new Tally();
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < CONNECTIONS; i++) {
      threads.add(
          Thread.ofVirtual().start(() -> ask(port, workload, begun + time.toNanos(), tally)));
    }
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    var seconds = (System.nanoTime() - begun) / 1e9;
    var times = Percentiles.ofNanos(tally.nanos.stream().mapToLong(Long::longValue).toArray());
    var asked = tally.nanos.size();
    return new Load(
        asked,
        asked / seconds,
        asked == 0 ? 0 : times.at(0.5),
        asked == 0 ? 0 : times.at(0.99),
        tally.wrong.get(),
        tally.first.get());
  }

  private static void ask(int port, Workload workload, long until, Tally tally) {
    try (var line = new Line(port)) {
      while (System.nanoTime() < until) {
        var path = workload.nextPath();
        if (path == null) {
          return;
        }
        var begun = System.nanoTime();
        var reply = line.get(path);
        tally.nanos.add(System.nanoTime() - begun);
        if (reply.status() != 200 || !workload.isRight(path, reply.body())) {
          tally.wrong(path + ": " + reply.status() + " " + reply.body());
        }
      }
    } catch (IOException | RuntimeException broken) {
      tally.wrong(broken.toString());
    }
  }

  private static final class Tally {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicReference<String> first = new AtomicReference<>("");

    void wrong(String words) {
      wrong.incrementAndGet();
      first.compareAndSet("", words);
    }
  }
}
