package nl.peildatum.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running PostgreSQL says about itself in its pid file. */
record Postmaster(long pid, int port) {
  private static final int PORT_LINE = 3;

  /** False once it has ended; one that nobody has buried yet has ended too. */
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .isPresent();
  }

  /** The server that lives on this data directory, left by a launcher that was killed. */
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

  /** A pid is soon another's, even another PostgreSQL's: only its command line says whose it is. */
  private boolean runsOn(Path data) {
    var whole = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::info);
    return whole
        .flatMap(ProcessHandle.Info::arguments)
        .map(List::of)
        .filter(arguments -> arguments.contains(data.toString()))
        .isPresent();
  }
}
