package nl.peildatum.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The process id and port of a running PostgreSQL, from its pid file. */
record Postmaster(long pid, int port) {
  private static final int PORT_LINE = 3;

  /**
   * Whether the process still runs; a zombie process, which has ended but was not reaped, counts as
   * ended.
   */
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .isPresent();
  }

  /**
   * The server that runs on this data directory, left by a launcher that was killed; empty where
   * there is none.
   */
  static Optional<Postmaster> alive(Path data) throws IOException {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    var found =
        new Postmaster(
            Long.parseLong(lines.getFirst().trim()), Integer.parseInt(lines.get(PORT_LINE).trim()));
    return found.runsOn(data) ? Optional.of(found) : Optional.empty();
  }

  /**
   * Whether the process runs on this data directory. A process id may have been given to another
   * process, even another PostgreSQL, so only the command line shows it.
   */
  private boolean runsOn(Path data) {
    var whole = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::info);
    return whole
        .flatMap(ProcessHandle.Info::arguments)
        .map(List::of)
        .filter(arguments -> arguments.contains(data.toString()))
        .isPresent();
  }
}
