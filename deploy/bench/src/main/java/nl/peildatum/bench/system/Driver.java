package nl.peildatum.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Asks as often as it can over sixteen connections: wrk, or where that is missing a plain client.
 */
record Driver(Path folder, boolean hasWrk) {
  private static final int CONNECTIONS = 16;
  private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ([\\d.]+)(ms|s|m)");
  private static final Pattern RATE = Pattern.compile("Requests/sec: +([\\d.]+)");
  private static final Pattern FAILED =
      Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

  /** Whether this is the answer to that path; wrk looks at the status only. */
  interface Right {
    boolean is(String path, Line.Reply reply);
  }

  /**
   * @param failed answers that were not right
   */
  record Load(long requests, double perSecond, long failed) {}

  String name() {
    return hasWrk ? "wrk" : "a plain client in Java";
  }

  Load ask(int port, List<String> paths, int seconds, Right right) {
    try {
      Files.createDirectories(folder);
      return hasWrk ? wrk(port, paths, seconds) : plain(port, paths, seconds, right);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Several paths are asked in turn, by a script that has every request written out beforehand. */
  private Load wrk(int port, List<String> paths, int seconds) throws IOException {
    var words = new ArrayList<>(Cores.driver());
    words.addAll(List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s"));
    if (paths.size() > 1) {
      words.addAll(List.of("-s", script(paths).toString()));
    }
    words.add("http://127.0.0.1:" + port + paths.getFirst());
    var said = new ProcessBuilder(words).redirectErrorStream(true).start();
    var text = new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var requests = REQUESTS.matcher(text);
    var rate = RATE.matcher(text);
    if (!requests.find() || !rate.find()) {
      throw new IllegalStateException("wrk said: " + text);
    }
    var failed = FAILED.matcher(text);
    var failures =
        failed.find() ? failed.group(1) == null ? 1 : Long.parseLong(failed.group(1)) : 0;
    return new Load(Long.parseLong(requests.group(1)), Double.parseDouble(rate.group(1)), failures);
  }

  private Path script(List<String> paths) throws IOException {
    var list = folder.resolve("paths.txt");
    Files.write(list, paths);
    return Files.writeString(
        folder.resolve("rotate.lua"),
        """
        local requests, at = {}, 0
        init = function()
          for path in io.lines("%s") do requests[#requests + 1] = wrk.format("GET", path) end
        end
        request = function()
          at = at %% #requests + 1
          return requests[at]
        end
        """
            .formatted(list));
  }

  private static Load plain(int port, List<String> paths, int seconds, Right right) {
    var until = System.nanoTime() + seconds * 1_000_000_000L;
    var asked = new AtomicLong();
    var failed = new AtomicLong();
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < CONNECTIONS; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var line = new Line(port)) {
                      while (System.nanoTime() < until) {
                        var path = paths.get((int) (asked.getAndIncrement() % paths.size()));
                        var reply = line.get(path);
                        if (reply.status() != 200 || !right.is(path, reply)) {
                          failed.incrementAndGet();
                        }
                      }
                    } catch (IOException | UncheckedIOException broken) {
                      failed.incrementAndGet();
                    }
                  }));
    }
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return new Load(asked.get(), asked.get() / (double) seconds, failed.get());
  }
}
