package nl.peildatum.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Creates, starts and stops the server with PostgreSQL's own programs; waits until each program has
 * ended, and throws {@link PartFailed} if it failed or cannot be run.
 *
 * @param folder holds the data directory, the password and the logs
 */
record PostgresControl(PostgresPrograms programs, Path folder) {
  void initialise(Path data, Path password) {
    run(
        "initdb",
        List.of(
            "--pgdata=" + data,
            "--username=" + PostgresAccess.USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--locale=C.UTF-8"));
  }

  void start(int port) {
    run(
        "pg_ctl",
        List.of(
            "start",
            "-w",
            "-D",
            data(),
            "-l",
            folder.resolve("server.log").toString(),
            "-o",
            PostgresSettings.options(port)));
  }

  void stop() {
    run("pg_ctl", List.of("stop", "-w", "-D", data(), "-m", "fast"));
  }

  PostgresAccess access(int port) {
    try {
      return PostgresAccess.on(port, folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  void run(String program, List<String> arguments) {
    var output = folder.resolve(program + ".log");
    try {
      var process =
          new ProcessBuilder(programs.command(program, arguments))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new PartFailed(
            program
                + " failed: "
                + Files.readString(output).strip()
                + " (see "
                + folder.resolve("server.log")
                + ")");
      }
    } catch (IOException failure) {
      throw new PartFailed(program + " cannot be run: " + failure.getMessage(), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new PartFailed(program + " was interrupted", interrupted);
    }
  }
}
