package nl.peildatum.deploy.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spectral with the ruleset in {@code deploy/lint}, which the build installed there with {@code npm
 * ci}.
 */
final class Linter {
  private static final Path FOLDER = Path.of("lint");
  private static final int MOST_SECONDS = 240;

  private Linter() {}

  /** A file below what npm installed. */
  static Path installed(String path) {
    var file = FOLDER.resolve("node_modules").resolve(path);
    assertThat(file).as("run npm ci in deploy/lint").exists();
    return file;
  }

  /**
   * Everything found in some documents, by the end of its document's name: the codes of the rules,
   * each with the place.
   *
   * @param documents files or addresses
   */
  static Map<String, List<String>> found(String... documents) {
    var found = run(documents);
    return Stream.of(documents)
        .collect(
            Collectors.toMap(
                document -> document,
                document ->
                    found
                        .valueStream()
                        .filter(one -> one.path("source").asString("").endsWith(document))
                        .map(one -> one.path("code").asString() + " at " + one.path("path"))
                        .toList()));
  }

  private static JsonNode run(String... documents) {
    var command =
        Stream.concat(
                Stream.of(
                    "node",
                    installed("@stoplight/spectral-cli/dist/index.js").toAbsolutePath().toString(),
                    "lint",
                    "--ruleset",
                    FOLDER.resolve("ruleset.yaml").toAbsolutePath().toString(),
                    "--format",
                    "json",
                    "--quiet"),
                Stream.of(documents))
            .toList();
    try {
      var out = Files.createTempFile("spectral", ".json");
      var process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Spectral did not end in " + MOST_SECONDS + " seconds");
      }
      return JsonMapper.shared().readTree(Files.readString(out));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
