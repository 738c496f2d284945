package nl.peildatum.deploy.fleet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A JVM of its own: started, frozen, killed without warning, started again. */
public final class Program implements AutoCloseable {
  private static final List<String> SMALL =
      List.of(
          "-Xmx256m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          // a seventh of a start; it is the code that the JVM of the tests verifies
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote",
          "--sun-misc-unsafe-memory-access=allow");

  private static final int LAST_LINES = 40;
  private static final int LONGEST_LINE = 400;

  private final Path log;
  private final List<String> command;
  private final Map<String, String> environment;
  private @Nullable Process process;

  /**
   * @param log what it says is kept here, one start after the other
   * @param classes what it can load, and no more
   */
  public Program(
      Path log,
      Classpath classes,
      String main,
      Map<String, String> environment,
      List<String> arguments) {
    this.log = log;
    this.environment = Map.copyOf(environment);
    command = new ArrayList<>(List.of(java()));
    command.addAll(SMALL);
    command.addAll(List.of("-cp", classes.text(), main));
    command.addAll(arguments);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * With as much memory as the work needs. Where times are measured it is started without the
   * limits that let many programs run beside each other in a test; in a short test the second
   * compiler would cost more than it gives.
   */
  public Program withHeap(int megabytes, boolean measured) {
    command.removeAll(measured ? SMALL : SMALL.subList(0, 1));
    command.add(1, "-Xmx" + megabytes + "m");
    return this;
  }

  public void start() {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
      OpenPrograms.opened(process);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  public long pid() {
    return running().pid();
  }

  /** SIGKILL: nothing of it runs a moment longer. */
  public void kill() {
    if (process != null) {
      Signals.awaitEnd(process.destroyForcibly());
    }
  }

  /** SIGTERM, and waits until it has ended. */
  public void stop() {
    if (process != null) {
      process.destroy();
      Signals.awaitEnd(process);
    }
  }

  /** SIGSTOP: it lives, and does nothing. Returns when all of its threads have stopped. */
  public void freeze() {
    Signals.send("STOP", pid());
    Patience.until("it stands still", List.of(this), () -> Signals.isStopped(pid()));
  }

  /** SIGCONT. */
  public void thaw() {
    Signals.send("CONT", pid());
  }

  /** Waits for something of it; when it ends before, or too much later, its last words are told. */
  public void await(String what, Callable<Boolean> condition) {
    Patience.until(what, List.of(this), () -> !isAlive() || condition.call());
    if (!isAlive()) {
      throw new AssertionError(what + ": it does not live" + lastWords());
    }
  }

  /** The end of its log, to be told when it does not do what it should. */
  String lastWords() {
    try (var lines = Files.lines(log, ISO_8859_1)) {
      var kept = new ArrayDeque<String>();
      lines.forEach(
          line -> {
            kept.add(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
            if (kept.size() > LAST_LINES) {
              kept.remove();
            }
          });
      return "\n" + log + " ends:\n  " + String.join("\n  ", kept);
    } catch (IOException | UncheckedIOException unreadable) {
      return "\n" + log + " cannot be read: " + unreadable.getMessage();
    }
  }

  public Path log() {
    return log;
  }

  @Override
  public void close() {
    kill();
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("not started: " + log);
    }
    return process;
  }
}
