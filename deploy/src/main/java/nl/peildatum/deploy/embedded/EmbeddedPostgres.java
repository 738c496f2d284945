package nl.peildatum.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded event store: PostgreSQL's own programs, with a data directory in the data folder. A
 * PostgreSQL server that still runs after this program was killed is used again.
 */
public final class EmbeddedPostgres implements Part {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final PostgresControl control;
  private final PostgresAccess access;
  private final Optional<Postmaster> server;

  private EmbeddedPostgres(
      PostgresControl control, PostgresAccess access, Optional<Postmaster> server) {
    this.control = control;
    this.access = access;
    this.server = server;
  }

  /**
   * Starts the server of this folder, or uses the one that runs. Throws if its settings could lose
   * an acknowledged commit.
   */
  public static EmbeddedPostgres start(Path folder) {
    try {
      Files.createDirectories(folder);
      var control = new PostgresControl(PostgresPrograms.in(folder), folder);
      var data = folder.resolve("data");
      if (!Files.exists(data)) {
        initialise(control, folder, data);
      }
      var running = findRunning(control, data);
      return (running.isPresent() ? running.get() : startNew(control, data)).refuseUnlessDurable();
    } catch (IOException failure) {
      throw new PartFailed(
          "The event store in " + folder + " cannot be started: " + failure.getMessage(), failure);
    }
  }

  @Override
  public String address() {
    return access.url();
  }

  @Override
  public void onEnd(Runnable onEnd) {
    server
        .flatMap(master -> ProcessHandle.of(master.pid()))
        .ifPresent(
            process -> {
              var _ = process.onExit().thenRun(onEnd);
            });
  }

  @Override
  public boolean isAlive() {
    return server.filter(Postmaster::isAlive).isPresent();
  }

  @Override
  public void close() {
    control.stop();
  }

  private static void initialise(PostgresControl control, Path folder, Path data)
      throws IOException {
    var unfinished = EmptyFolders.fresh(folder.resolve("data.half"));
    Files.delete(unfinished);
    control.initialise(unfinished, PostgresAccess.newPassword(folder));
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Optional<EmbeddedPostgres> findRunning(PostgresControl control, Path data)
      throws IOException {
    var postmaster = Postmaster.alive(data);
    if (postmaster.isEmpty()) {
      return Optional.empty();
    }
    var access = control.access(postmaster.get().port());
    if (access.serves(data)) {
      LOG.info("The event store was still running (process {}): adopted.", postmaster.get().pid());
      return Optional.of(new EmbeddedPostgres(control, access, postmaster));
    }
    LOG.warn(
        "Process {} holds the event store but does not answer: stopping it.",
        postmaster.get().pid());
    control.stop();
    return Optional.empty();
  }

  private static EmbeddedPostgres startNew(PostgresControl control, Path data) throws IOException {
    var port = FreePort.next();
    control.start(port);
    return new EmbeddedPostgres(control, control.access(port), Postmaster.alive(data));
  }

  private EmbeddedPostgres refuseUnlessDurable() {
    try {
      var unsafe = access.settingsThatAreOff(PostgresSettings.DURABLE);
      if (unsafe.isEmpty()) {
        return this;
      }
      throw new PartFailed(
          "The event store would lose acknowledged decisions: "
              + List.copyOf(unsafe)
              + " is off. Not started.");
    } catch (SQLException failure) {
      throw new PartFailed("The event store does not answer: " + failure.getMessage(), failure);
    }
  }
}
