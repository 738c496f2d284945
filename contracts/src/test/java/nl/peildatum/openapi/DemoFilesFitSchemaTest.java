package nl.peildatum.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every decision file of the demonstration")
class DemoFilesFitSchemaTest {
  private static final Path DEMO = Path.of("../deploy/demo");

  static Stream<Path> files() throws IOException {
    try (var files = Files.walk(DEMO)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName("fits the schema of decision files")
  void fits(Path file) throws IOException {
    assertThat(DecisionFileFaults.in(Files.readString(file))).isEmpty();
  }
}
