package nl.peildatum.deploy.fleet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One service, alone in its process, always on the same port. */
public final class Node implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

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
      var ready = HttpRequest.newBuilder(URI.create(url + "/health/ready"));
      return HTTP.send(ready.timeout(Duration.ofSeconds(2)).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException unreachable) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
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
