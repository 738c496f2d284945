package nl.peildatum.bench.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.peildatum.bench.BenchmarkOptions;

/** The product, running in its own process on its own data folder and port. */
public final class ProductProcess implements AutoCloseable {
  private static final long STOP_SECONDS = 60;

  private final Process process;
  private final int port;
  private final Path data;

  private ProductProcess(Process process, int port, Path data) {
    this.process = process;
    this.port = port;
    this.data = data;
  }

  /** What is done with a product that runs. */
  @FunctionalInterface
  public interface Use {
    void run(ProductProcess product) throws IOException, SQLException;
  }

  /** Runs a benchmark on a product that is ready and holds no decisions, and stops the product. */
  public static void runOnEmpty(BenchmarkOptions options, String name, Use benchmark)
      throws IOException, SQLException {
    prepare(options);
    run(options, emptied(options.dataFolder(name)), benchmark);
  }

  /** Starts the product on a data folder without the example letter, uses it and stops it. */
  public static void run(BenchmarkOptions options, Path data, Use use)
      throws IOException, SQLException {
    try (var product = started(options, data, List.of(), "--empty")) {
      use.run(product);
    }
  }

  /**
   * Starts the product and does not wait until it is ready.
   *
   * @param prefix words before the command that starts the product, such as those of {@code
   *     taskset}
   * @param arguments of the product, besides its port and data folder
   */
  public static ProductProcess launched(
      BenchmarkOptions options, Path data, List<String> prefix, String... arguments) {
    var port = freePort();
    var words = new ArrayList<>(prefix);
    words.addAll(options.productCommand());
    words.addAll(List.of("--port", "" + port));
    words.addAll(List.of("--data", data.toString()));
    words.addAll(List.of(arguments));
    try {
      Files.createDirectories(data.getParent());
      var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().keySet().removeIf(ProductProcess::isProductSetting);
      return new ProductProcess(builder.start(), port, data);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Settings of the caller could make the benchmark record invented decisions in a real store. */
  private static boolean isProductSetting(String variable) {
    return variable.startsWith("PEILDATUM_") && !variable.equals("PEILDATUM_JAVA_HOME");
  }

  /**
   * Starts the product and waits until it is ready; the parameters are those of {@link #launched}.
   */
  public static ProductProcess started(
      BenchmarkOptions options, Path data, List<String> prefix, String... arguments) {
    var product = launched(options, data, prefix, arguments);
    product.awaitReady();
    return product;
  }

  /** Starts the product once, so that no measured start builds files that later starts reuse. */
  public static void prepare(BenchmarkOptions options) {
    var data = emptied(options.dataFolder("once"));
    try (var once = launched(options, data, List.of(), "--once")) {
      once.awaitReady();
      if (once.process.waitFor() != 0) {
        throw new IllegalStateException("The product did not answer its own questions.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Deletes the folder and all in it, and returns its path. */
  public static Path emptied(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (var tree = Files.walk(folder)) {
          for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Waits for the line {@code Ready at}; a product that is stopped earlier does not stop cleanly.
   */
  public void awaitReady() {
    try {
      BufferedReader output = process.inputReader();
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("Ready at ")) {
          discardRest(output);
          return;
        }
        if (!line.startsWith("  ")) {
          System.err.println("  product: " + line);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    throw new IllegalStateException("The product did not start.");
  }

  /** Reads the rest of the output, so that the product never waits for a full pipe. */
  private static void discardRest(BufferedReader output) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (output) {
                output.transferTo(Writer.nullWriter());
              } catch (IOException stopped) {
                // no more output
              }
            });
  }

  public int port() {
    return port;
  }

  public Path data() {
    return data;
  }

  public long pid() {
    return process.pid();
  }

  /** Ends the process at once, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  @Override
  public void close() {
    process.destroy();
    awaitExit();
  }

  private void awaitExit() {
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
