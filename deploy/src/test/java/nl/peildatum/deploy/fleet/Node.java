package nl.peildatum.deploy.fleet;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.peildatum.testing.ApiClient;

/** One service, alone in its process, always on the same port. */
public final class Node implements AutoCloseable {
  private final String name;
  private final String url;
  private final Program program;

  private Node(String name, int port, Program program) {
    this.name = name;
    this.url = "http://127.0.0.1:" + port;
    this.program = program;
  }

  static Node command(String name, Path folder, Map<String, String> settings) {
    return of(
        name,
        folder,
        "nl.peildatum.command.PolicyCommand",
        Classpath.whole().without("deploy", "policy-query"),
        settings);
  }

  static Node query(String name, Path folder, Map<String, String> settings) {
    return of(
        name,
        folder,
        "nl.peildatum.query.PolicyQuery",
        Classpath.whole().without("deploy", "policy-command"),
        settings);
  }

  private static Node of(
      String name, Path folder, String main, Classpath classes, Map<String, String> settings) {
    var port = Ports.next();
    var listening = List.of("--server.port=" + port, "--server.address=127.0.0.1");
    var log = folder.resolve(name + ".log");
    return new Node(name, port, new Program(log, classes, main, settings, listening));
  }

  public String url() {
    return url;
  }

  public Program program() {
    return program;
  }

  public void start() {
    program.start();
  }

  /** Starts, and waits until it may be asked. */
  public void startAndWait() {
    start();
    awaitReady();
  }

  public void awaitReady() {
    program.await(name + " is ready", this::isReady);
  }

  public boolean isReady() {
    try {
      var ready = new ApiClient(url).to("/health/ready").timeout(Duration.ofSeconds(2));
      return ApiClient.exchange(ready).statusCode() == 200;
    } catch (UncheckedIOException unreachable) {
      return false;
    }
  }

  @Override
  public void close() {
    program.close();
  }

  @Override
  public String toString() {
    return name + " at " + url;
  }
}
