package nl.peildatum.deploy.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL as an organisation runs it: a server of its own, Debian's where it is installed, else
 * the programs that come along. It may be killed and started again on the same port.
 */
public final class OutsidePostgres implements AutoCloseable {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final PostgresControl control;
  private final PostgresAccess access;

  private OutsidePostgres(Path folder, PostgresPrograms programs, PostgresAccess access) {
    this.folder = folder;
    this.control = new PostgresControl(programs, folder);
    this.access = access;
  }

  public static OutsidePostgres start(Path folder, int port) {
    try {
      Files.createDirectories(folder);
      var programs = debians().orElseGet(() -> broughtAlong(folder));
      System.out.println("PostgreSQL outside the product: " + programs.home());
      initialise(programs, folder);
      var server = new OutsidePostgres(folder, programs, PostgresAccess.on(port, folder));
      server.control.start(port);
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Optional<PostgresPrograms> debians() throws IOException {
    if (!Files.isDirectory(DEBIAN)) {
      return Optional.empty();
    }
    try (var versions = Files.list(DEBIAN)) {
      return versions
          .filter(home -> Files.isExecutable(home.resolve("bin/initdb")))
          .max((one, two) -> number(one) - number(two))
          .map(PostgresPrograms::new);
    }
  }

  private static int number(Path home) {
    return Integer.parseInt(home.getFileName().toString());
  }

  private static PostgresPrograms broughtAlong(Path folder) {
    try {
      return PostgresPrograms.in(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void initialise(PostgresPrograms programs, Path folder) throws IOException {
    var arguments =
        new ArrayList<>(
            List.of(
                "--pgdata=" + folder.resolve("data"),
                "--username=" + PostgresAccess.USER,
                "--pwfile=" + PostgresAccess.newPassword(folder),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale"));
    new PostgresControl(programs, folder).run("initdb", arguments);
  }

  /** A JDBC address. */
  public String url() {
    return access.url();
  }

  /** SIGKILL to the server; its own children end when they notice. */
  public void kill() {
    kill(folder);
  }

  /** The same to a server that the product itself started in that folder. */
  public static void kill(Path folder) {
    try {
      Postmaster.alive(folder.resolve("data"))
          .flatMap(server -> ProcessHandle.of(server.pid()))
          .ifPresent(OutsidePostgres::end);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where a server is reached that the product itself started in that folder. */
  public static String url(Path folder) {
    try {
      var port = Postmaster.alive(folder.resolve("data")).orElseThrow().port();
      return PostgresAccess.on(port, folder).url();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void end(ProcessHandle server) {
    server.destroyForcibly();
    await("the killed server ends").atMost(PATIENCE).until(() -> !server.isAlive());
  }

  /** On the same port, as soon as the children of the one that was killed are gone. */
  public void startAgain() {
    await("PostgreSQL starts again; see " + folder)
        .atMost(PATIENCE)
        .ignoreException(PartFailed.class)
        .until(
            () -> {
              control.start(access.port());
              return true;
            });
  }

  @Override
  public void close() {
    try {
      if (Postmaster.alive(folder.resolve("data")).isPresent()) {
        control.stop();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
