package nl.peildatum.deploy.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
