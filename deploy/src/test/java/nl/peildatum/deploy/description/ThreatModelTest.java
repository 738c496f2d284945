package nl.peildatum.deploy.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The threat model")
class ThreatModelTest {
  private static final List<String> ARROWS =
      List.of(
          "Client to command",
          "Command to store",
          "Relay to topic",
          "Topic to query",
          "Query to documents",
          "Client to query",
          "Person to workbench",
          "Operator to files and keys",
          "Issuer to both services",
          "Witness");

  private final String page = Files.readString(NamedTests.ROOT.resolve("docs/threat-model.md"));

  ThreatModelTest() throws IOException {}

  @Test
  @DisplayName("has each arrow of the architecture")
  void arrows() {
    assertThat(page.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
        .containsExactlyElementsOf(ARROWS);
  }

  @Test
  @DisplayName("names for each threat a test that exists")
  void tests() throws IOException {
    assertThat(NamedTests.missingOn(page)).isEmpty();
    assertThat(page.lines().filter(line -> line.matches("\\| [A-Z].*\\.? \\| [STRIDE, ]+ \\|.*")))
        .hasSizeGreaterThan(30)
        .allMatch(line -> !NamedTests.on(line).isEmpty());
    assertThat(page).doesNotContain("not yet");
  }

  @Test
  @DisplayName("is where SECURITY.md leads to")
  void security() throws IOException {
    assertThat(Files.readString(NamedTests.ROOT.resolve("SECURITY.md")))
        .contains("docs/threat-model.md");
  }
}
