package nl.peildatum.bench.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product as a process of its own, on a data folder and a port of its own. */
final class Product implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final int port;
  private final Path data;

  private Product(Process process, int port, Path data) {
    this.process = process;
    this.port = port;
    this.data = data;
  }

  /** Started, and not awaited. */
  static Product launched(Ordered ordered, Path data, List<String> before, String... options) {
    var port = freePort();
    var words = new ArrayList<>(before);
    words.addAll(ordered.product());
    words.addAll(List.of("--port", "" + port));
    words.addAll(List.of("--data", data.toString()));
    words.addAll(List.of(options));
    try {
      Files.createDirectories(data.getParent());
      var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().keySet().removeIf(Product::isAPartOfYourOwn);
      return new Product(builder.start(), port, data);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * A figure records thousands of inventions, so it never does that in what somebody else keeps.
   */
  private static boolean isAPartOfYourOwn(String variable) {
    return variable.startsWith("PEILDATUM_") && !variable.equals("PEILDATUM_JAVA_HOME");
  }

  /** Started, and ready for questions. */
  static Product started(Ordered ordered, Path data, List<String> before, String... options) {
    var product = launched(ordered, data, before, options);
    product.awaitReady();
    return product;
  }

  /** Builds and trains what an earlier start would have left behind, so that no figure holds it. */
  static void built(Ordered ordered) {
    var data = fresh(ordered.scratch().resolve("once"));
    try (var once = launched(ordered, data, List.of(), "--once")) {
      once.awaitReady();
      if (once.process.waitFor() != 0) {
        throw new IllegalStateException("The product did not answer its own questions.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static Path fresh(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (var tree = Files.walk(folder)) {
          for (var path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Until it says so itself: only from then on does it stop cleanly. */
  void awaitReady() {
    try {
      BufferedReader said = process.inputReader();
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("Ready at ")) {
          swallow(said);
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

  /** So that it never waits for somebody to read what it says. */
  private static void swallow(BufferedReader said) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (said) {
                said.transferTo(Writer.nullWriter());
              } catch (IOException stopped) {
                // and has no more to say
              }
            });
  }

  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
