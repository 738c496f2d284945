package nl.peildatum.deploy.issuer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.peildatum.deploy.fleet.Ports;
import nl.peildatum.testing.ApiClient;

/**
 * A Keycloak of its own: the programs of an unpacked one, with data and realms in another folder.
 */
final class Keycloak implements AutoCloseable {
  /** At its first start it is built, which takes minutes on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration END = Duration.ofMinutes(1);

  private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");

  private final String url = "http://127.0.0.1:" + Ports.next();
  private final Path log;
  private final Process process;

  /**
   * @param unpacked the folder of a distribution; only the programs built from it change
   * @param folder for its data
   */
  Keycloak(Path unpacked, Path folder, Realm realm) {
    log = folder.resolve("keycloak.log");
    try {
      var home = Files.createDirectories(folder.resolve("keycloak"));
      for (var part : SHARED) {
        Files.createSymbolicLink(home.resolve(part), unpacked.resolve(part).toAbsolutePath());
      }
      // a copy: the script takes the folder that it really lies in for the home
      var script = Files.createDirectories(home.resolve("bin")).resolve("kc.sh");
      Files.copy(unpacked.resolve("bin").resolve("kc.sh"), script);
      realm.writeIn(Files.createDirectories(home.resolve("data").resolve("import")));
      process = started(script);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Process started(Path script) throws IOException {
    var builder =
        new ProcessBuilder(
                "sh",
                script.toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + url.substring(url.lastIndexOf(':') + 1),
                "--import-realm")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var begun = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(begun)));
    return begun;
  }

  /** Returns when it issues tokens of its realm. */
  Keycloak awaitReady() {
    await("Keycloak issues tokens; see " + log)
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || isReady());
    if (!process.isAlive()) {
      throw new AssertionError("Keycloak ended:\n" + said());
    }
    return this;
  }

  private boolean isReady() {
    try {
      var metadata = "/realms/peildatum/.well-known/openid-configuration";
      return ApiClient.exchange(new ApiClient(url).to(metadata)).statusCode() == 200;
    } catch (UncheckedIOException unreachable) {
      return false;
    }
  }

  String issuer() {
    return Realm.issuer(url);
  }

  private String said() {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The script, and the server that it started. */
  private static void end(Process script) {
    var all = List.copyOf(script.descendants().toList());
    script.destroy();
    all.forEach(ProcessHandle::destroy);
    await("Keycloak has ended")
        .atMost(END)
        .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  @Override
  public void close() {
    end(process);
  }
}
