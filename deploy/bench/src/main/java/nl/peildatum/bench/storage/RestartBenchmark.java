package nl.peildatum.bench.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.peildatum.bench.BenchmarkOptions;
import nl.peildatum.bench.Median;
import nl.peildatum.bench.product.BenchmarkResult;
import nl.peildatum.bench.product.HttpConnection;
import nl.peildatum.bench.product.ProductProcess;

/**
 * Benchmark {@code restart}: the seconds from the start of the process until the first right
 * answer; after a clean stop, after a kill, and at the first start, which also makes all files and
 * records the example letter.
 */
public final class RestartBenchmark {
  private static final String QUESTION =
      "/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-11&sequence=7";
  private static final long TIMEOUT_NANOS = 120_000_000_000L;

  private RestartBenchmark() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var options = BenchmarkOptions.of(arguments);
    ProductProcess.prepare(options);
    run(options, ProductProcess::close, ProductProcess::kill);
  }

  /**
   * @param useAndStop uses a product after its first start and then stops it cleanly
   * @param useAndKill uses a product after its second start and then kills it
   */
  public static void run(
      BenchmarkOptions options, ProductProcess.Use useAndStop, ProductProcess.Use useAndKill)
      throws IOException, SQLException {
    var result = new BenchmarkResult("restart", options);
    var runs = options.fullOrSmoke(7, 1);
    var data = options.dataFolder("restart");
    var first = new ArrayList<Double>();
    var stopped = new ArrayList<Double>();
    var killed = new ArrayList<Double>();
    for (var run = 0; run < runs; run++) {
      ProductProcess.emptied(data);
      first.add(startSeconds(options, data, useAndStop));
      stopped.add(startSeconds(options, data, useAndKill));
      killed.add(startSeconds(options, data, ProductProcess::close));
    }
    putSeconds(result, "first", "the very first start", first);
    putSeconds(result, "afterStop", "after a clean stop", stopped);
    putSeconds(result, "afterKill", "after a kill", killed);
    result.write();
  }

  private static void putSeconds(
      BenchmarkResult result, String name, String label, List<Double> seconds) {
    var most = seconds.stream().max(Double::compare).orElseThrow();
    result.put(name, seconds);
    result.print(
        "%-22s median %.2f s, most %.2f s, runs %s",
        label, Median.of(seconds), most, seconds.stream().map("%.2f"::formatted).toList());
  }

  /** Starts the product, passes it on, and returns the seconds until its first right answer. */
  private static double startSeconds(BenchmarkOptions options, Path data, ProductProcess.Use use)
      throws IOException, SQLException {
    var begun = System.nanoTime();
    var product = ProductProcess.launched(options, data, List.of());
    var seconds = 0.0;
    try {
      while (!answersRight(product.port())) {
        if (System.nanoTime() - begun > TIMEOUT_NANOS) {
          throw new IllegalStateException("no right answer in two minutes");
        }
        LockSupport.parkNanos(5_000_000);
      }
      seconds = (System.nanoTime() - begun) / 1e9;
      product.awaitReady();
    } catch (RuntimeException failure) {
      product.close();
      throw failure;
    }
    use.run(product);
    return seconds;
  }

  private static boolean answersRight(int port) {
    if (!isOpen(port)) {
      return false;
    }
    try (var connection = new HttpConnection(port)) {
      var reply = connection.get(QUESTION);
      return reply.status() == 200
          && reply.number("sequence") == 7
          && reply.text("geldigOp").equals("2023-01-11")
          && reply.inForce().equals(List.of(2L, 5L));
    } catch (IOException | UncheckedIOException notYet) {
      return false;
    }
  }

  private static boolean isOpen(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException closed) {
      return false;
    }
  }
}
