package nl.peildatum.deploy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What one process tells another by its number; only ever one that was started here. */
final class Signals {
  private static final int PATIENCE_SECONDS = 60;

  private Signals() {}

  static void send(String signal, long pid) {
    try {
      var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
      awaitEnd(kill);
      assertThat(kill.exitValue()).as("kill -%s %d", signal, pid).isZero();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Whether every thread of a process has stopped: a busy machine takes a while for that after the
   * signal was sent. Where the system does not tell of threads, the process itself counts.
   */
  static boolean isStopped(long pid) throws IOException {
    var threads = Path.of("/proc", Long.toString(pid), "task");
    if (!Files.isDirectory(threads)) {
      return true;
    }
    try (var all = Files.list(threads)) {
      return all.map(thread -> thread.resolve("stat")).allMatch(Signals::saysStopped);
    }
  }

  /** The state is the letter behind the name of the thread, which is in parentheses. */
  private static boolean saysStopped(Path stat) {
    try {
      var text = Files.readString(stat);
      return text.startsWith("T", text.lastIndexOf(')') + 2);
    } catch (IOException ended) {
      return true;
    }
  }

  static void awaitEnd(Process process) {
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as("process %d ends within %d s", process.pid(), PATIENCE_SECONDS)
          .isTrue();
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private static UncheckedIOException interrupted(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new UncheckedIOException(new IOException(interrupted));
  }
}
