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
 * The embedded event store: PostgreSQL's own programs with a data directory of this program. A
 * server that outlived its killed launcher is adopted, so that it does not block the next start.
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
   * Starts, or adopts, the server of this folder; refuses a server that could lose an acknowledged
   * commit.
   */
  public static EmbeddedPostgres start(Path folder) {
    try {
      Files.createDirectories(folder);
      var control = new PostgresControl(PostgresPrograms.in(folder), folder);
      var data = folder.resolve("data");
      if (!Files.exists(data)) {
        initialise(control, folder, data);
      }
      var running = adopted(control, data);
      return (running.isPresent() ? running.get() : started(control, data)).refuseUnlessDurable();
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
  public void onEnd(Runnable told) {
    server
        .flatMap(master -> ProcessHandle.of(master.pid()))
        .ifPresent(
            process -> {
              var _ = process.onExit().thenRun(told);
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
    var half = EmptyFolders.fresh(folder.resolve("data.half"));
    Files.delete(half);
    control.initialise(half, PostgresAccess.newPassword(folder));
    Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Optional<EmbeddedPostgres> adopted(PostgresControl control, Path data)
      throws IOException {
    var left = Postmaster.alive(data);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    var access = control.access(left.get().port());
    if (access.answersFor(data)) {
      LOG.info("The event store was still running (process {}): adopted.", left.get().pid());
      return Optional.of(new EmbeddedPostgres(control, access, left));
    }
    LOG.warn(
        "Process {} holds the event store but does not answer: stopping it.", left.get().pid());
    control.stop();
    return Optional.empty();
  }

  private static EmbeddedPostgres started(PostgresControl control, Path data) throws IOException {
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
