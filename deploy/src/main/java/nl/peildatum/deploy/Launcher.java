package nl.peildatum.deploy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import nl.peildatum.settings.SettingsCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the whole system: the lock on the data folder, the embedded parts, both services on one
 * port, then the demonstration. After a failure nothing is left running.
 */
final class Launcher {
  private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

  private Launcher() {}

  static RunningSystem start(StartOptions options, Consumer<String> printLine) {
    return start(options, printLine, running -> {});
  }

  /**
   * @param onBegin receives the system before its first part starts, so that it can be closed at
   *     any moment
   */
  static RunningSystem start(
      StartOptions asked, Consumer<String> printLine, Consumer<RunningSystem> onBegin) {
    var begun = System.nanoTime();
    var options = mayRecordTheLetter() ? asked : asked.withoutLetter();
    refuseFaultySettings(options);
    refuseDemoClientsOnTheNetwork(options);
    refuseTakenPort(options);
    printLine.accept("Peildatum starts; its state is in " + options.data());
    var running = new RunningSystem(DataFolder.lock(options.data()));
    try {
      onBegin.accept(running);
      running.start(options, printLine);
      printLine.accept(
          running
              .obstacle()
              .map(why -> Welcome.notReady(running.url(), why))
              .orElseGet(() -> Welcome.text(running.url(), options, since(begun))));
      return running;
    } catch (RuntimeException failure) {
      LOG.debug("not started", failure);
      var wasClosed = running.isClosed();
      running.close();
      throw wasClosed ? new CannotStart("Stopped while it started.") : failure;
    }
  }

  /** By a client of the demonstration, or by one that is named of the operator's own issuer. */
  private static boolean mayRecordTheLetter() {
    return !StartSettings.ofThisProcess().has("peildatum.oidc.issuer")
        || System.getenv("PEILDATUM_CLIENT_ID") != null;
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void refuseDemoClientsOnTheNetwork(StartOptions options) {
    if (!options.isLoopback() && !StartSettings.ofThisProcess().has("peildatum.oidc.issuer")) {
      throw new CannotStart(
          "Everyone knows the secret of the demonstration's clients, so they stay on this machine."
              + " To listen on "
              + options.host()
              + " name your own authorization server in PEILDATUM_OIDC_ISSUER.");
    }
  }

  private static void refuseTakenPort(StartOptions options) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(options.host(), options.port()));
    } catch (IOException taken) {
      throw new CannotStart(
          "Port "
              + options.port()
              + " is taken. Choose another with --port PORT (0: any free one).");
    }
  }

  private static void refuseFaultySettings(StartOptions options) {
    new SettingsCheck(
            name ->
                Optional.ofNullable(options.settings().get(name))
                    .or(() -> StartSettings.ofThisProcess().value(name)))
        .listensOn("--host", options.host())
        .fault()
        .ifPresent(
            why -> {
              throw new CannotStart(why);
            });
  }
}
