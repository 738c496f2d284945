package nl.peildatum.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * From the start of the process, by the program that users start, until the first right answer:
 * after a clean stop, after a kill, and the very first time, when everything is still to be made
 * and the letter to be recorded.
 */
public final class RestartFigure {
  private static final String LETTER =
      "/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-11&sequence=7";
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private RestartFigure() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var ordered = Ordered.by(arguments);
    Product.built(ordered);
    of(ordered, Product::close, Product::kill);
  }

  /**
   * @param stop what is done with a product started for the first time, and a clean stop
   * @param kill what is done with one that was stopped, and a kill
   */
  static void of(Ordered ordered, End stop, End kill) throws IOException, SQLException {
    var result = new Result("restart", ordered);
    var runs = ordered.of(7, 1);
    var data = ordered.scratch().resolve("restart");
    var first = new ArrayList<Double>();
    var stopped = new ArrayList<Double>();
    var killed = new ArrayList<Double>();
    for (var run = 0; run < runs; run++) {
      Product.fresh(data);
      first.add(seconds(ordered, data, stop));
      stopped.add(seconds(ordered, data, kill));
      killed.add(seconds(ordered, data, Product::close));
    }
    tell(result, "first", "the very first start", first);
    tell(result, "afterStop", "after a clean stop", stopped);
    tell(result, "afterKill", "after a kill", killed);
    result.write();
  }

  private static void tell(Result result, String name, String words, List<Double> seconds) {
    var most = seconds.stream().max(Double::compare).orElseThrow();
    result.keep(name, seconds);
    result.say(
        "%-22s median %.2f s, most %.2f s, runs %s",
        words, Result.median(seconds), most, seconds.stream().map("%.2f"::formatted).toList());
  }

  interface End {
    void of(Product product) throws IOException, SQLException;
  }

  private static double seconds(Ordered ordered, Path data, End end)
      throws IOException, SQLException {
    var begun = System.nanoTime();
    var product = Product.launched(ordered, data, List.of());
    var seconds = 0.0;
    try {
      while (!answersRight(product.port())) {
        if (System.nanoTime() - begun > PATIENCE_NANOS) {
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
    end.of(product);
    return seconds;
  }

  private static boolean answersRight(int port) {
    if (!isOpen(port)) {
      return false;
    }
    try (var line = new Line(port)) {
      var reply = line.get(LETTER);
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
