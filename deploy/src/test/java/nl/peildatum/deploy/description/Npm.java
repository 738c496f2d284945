package nl.peildatum.deploy.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Programs for Node.js that the build installed in {@code deploy/api-tools} with {@code npm ci}.
 */
public final class Npm {
  static final Path FOLDER = Path.of("api-tools").toAbsolutePath();
  private static final int MOST_SECONDS = 900;

  private Npm() {}

  /** A file below what npm installed. */
  public static String installed(String path) {
    var file = FOLDER.resolve("node_modules").resolve(path);
    assertThat(file).as("run npm ci in deploy/api-tools").exists();
    return file.toString();
  }

  /** What a program printed, however it ended. */
  static String printed(String... program) {
    return run(program).printed();
  }

  /** What a program printed, having succeeded. */
  public static String succeeded(String... program) {
    var run = run(program);
    assertThat(run.exit()).as(String.join(" ", program) + "\n" + run.printed()).isZero();
    return run.printed();
  }

  private record Run(int exit, String printed) {}

  private static Run run(String... program) {
    var command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(program));
    try {
      var out = Files.createTempFile("node", ".out");
      var process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end in " + MOST_SECONDS + " seconds");
      }
      return new Run(process.exitValue(), Files.readString(out));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
