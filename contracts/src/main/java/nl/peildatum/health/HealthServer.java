package nl.peildatum.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves the health on its own port with its own threads, so that it answers also while all threads
 * and connections of the main port are in use.
 */
public final class HealthServer implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int NOT_FOUND = 404;

  private final HttpServer server;
  private final ExecutorService threads;

  private HealthServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts the server; on failure nothing is left running.
   *
   * @param address the address to listen on; {@code null} = every address of this machine
   * @param port the port to listen on; 0 = any free one
   * @param log receives one line, once, with the addresses of the health checks
   * @throws UncheckedIOException if the port cannot be listened on, for example because another
   *     process has it, or if the first request gets no reply
   */
  public static HealthServer start(
      @Nullable InetAddress address, int port, Health health, Consumer<String> log) {
    try {
      var server = HttpServer.create(new InetSocketAddress(address, port), 0);
      var threads =
          Executors.newFixedThreadPool(
              THREADS, Thread.ofPlatform().name("health-", 0).daemon().factory());
      server.setExecutor(threads);
      server.createContext("/health/live", exchange -> answer(exchange, health::live));
      server.createContext("/health/ready", exchange -> answer(exchange, health::ready));
      server.start();
      var started = new HealthServer(server, threads);
      started.warmUpOrClose();
      log.accept(
          "Health is also told on %s/health/live and %s/health/ready"
              .formatted(started.url(), started.url()));
      return started;
    } catch (IOException failure) {
      throw new UncheckedIOException("no health on port " + port, failure);
    }
  }

  private void warmUpOrClose() throws IOException {
    try {
      warmUp();
    } catch (IOException | RuntimeException failure) {
      close();
      throw failure;
    }
  }

  /** Sends one request, so that all classes are loaded before the first one from outside. */
  private void warmUp() throws IOException {
    var path = URI.create(url() + "/health/live");
    var connection = (HttpURLConnection) path.toURL().openConnection(Proxy.NO_PROXY);
    connection.getResponseCode();
    connection.disconnect();
  }

  private String url() {
    return "http://%s:%d".formatted(host(), port());
  }

  private String host() {
    var address = server.getAddress().getAddress();
    return address instanceof Inet6Address
        ? "[" + address.getHostAddress() + "]"
        : address.getHostAddress();
  }

  /** The port that the server listens on, also if any free one was asked for. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Answers a request to exactly the address of its context; the server passes longer ones too. */
  private static void answer(HttpExchange exchange, Supplier<Health.Reply> replyNow)
      throws IOException {
    try (exchange) {
      var path = exchange.getHttpContext().getPath();
      if (!exchange.getRequestURI().getPath().equals(path)) {
        exchange.sendResponseHeaders(NOT_FOUND, -1);
        return;
      }
      var reply = replyNow.get();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(reply.status(), reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }

  /** Stops at once; replies under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
