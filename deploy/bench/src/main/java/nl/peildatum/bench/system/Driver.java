package nl.peildatum.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks as often as it can over sixteen connections, and compares the body of every response: wrk,
 * or where that is missing a plain client.
 */
record Driver(Path folder, boolean hasWrk) {
  private static final int CONNECTIONS = 16;

  /**
   * @param wrong responses whose status was not 200 or whose body was not the right one, and
   *     connections that broke
   * @param firstWrong the first of them, for whoever looks for the reason
   */
  record Load(long requests, double perSecond, long wrong, String firstWrong) {}

  String name() {
    return hasWrk ? "wrk" : "a plain client in Java";
  }

  /** Throws if any response was not right, or if there was none. */
  Load ask(int port, Workload workload, Duration time) {
    try {
      Files.createDirectories(folder);
      var load =
          hasWrk ? Wrk.ask(folder, port, CONNECTIONS, workload, time) : plain(port, workload, time);
      if (load.wrong() > 0 || load.requests() == 0) {
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
    var until = System.nanoTime() + time.toNanos();
    var tally = new Tally();
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < CONNECTIONS; i++) {
      threads.add(Thread.ofVirtual().start(() -> ask(port, workload, until, tally)));
    }
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    var asked = tally.asked.get();
    return new Load(asked, asked * 1e9 / time.toNanos(), tally.wrong.get(), tally.first.get());
  }

  private static void ask(int port, Workload workload, long until, Tally tally) {
    try (var line = new Line(port)) {
      while (System.nanoTime() < until) {
        var path = workload.nextPath();
        var reply = line.get(path);
        tally.asked.incrementAndGet();
        if (reply.status() != 200 || !workload.isRight(path, reply.body())) {
          tally.wrong(path + ": " + reply.status() + " " + reply.body());
        }
      }
    } catch (IOException | RuntimeException broken) {
      tally.wrong(broken.toString());
    }
  }

  private static final class Tally {
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicReference<String> first = new AtomicReference<>("");

    void wrong(String words) {
      wrong.incrementAndGet();
      first.compareAndSet("", words);
    }
  }
}
