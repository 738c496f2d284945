package nl.peildatum.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The changelog of the API")
class ApiChangelogTest {
  private static final Path CHANGELOG = Path.of("../docs/api-changelog.md");
  private static final Path APPROVED = Path.of("src/test/resources/openapi/approved.json");

  /** The changelog as it was when the document was approved. */
  private static final Path APPROVED_WITH = Path.of("src/test/resources/openapi/approved.md");

  /** With {@code -Dopenapi.approve=true} a document whose change has a line is approved. */
  private static final boolean APPROVE = Boolean.getBoolean("openapi.approve");

  private static final Map<String, Object> DOCUMENT = OpenApiDocument.described();

  @Test
  @DisplayName("has a line for each change of the served document")
  void everyChange() throws IOException {
    var served =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(DOCUMENT)
            + "\n";
    var changelog = Files.readString(CHANGELOG);
    if (APPROVE && !served.equals(readOrNothing(APPROVED))) {
      assertThat(changelog.lines().filter(line -> line.startsWith("- ")))
          .as("what changed is told in docs/api-changelog.md")
          .hasSizeGreaterThan(
              (int) readOrNothing(APPROVED_WITH).lines().filter(l -> l.startsWith("- ")).count());
      Files.writeString(APPROVED, served);
      Files.writeString(APPROVED_WITH, changelog);
    }
    assertThat(served)
        .as("add a line to docs/api-changelog.md, then approve it: -Dopenapi.approve=true")
        .isEqualTo(readOrNothing(APPROVED));
    assertThat(changelog.lines())
        .as("no line that was approved is taken away")
        .containsAll(Files.readString(APPROVED_WITH).lines().toList());
  }

  private static String readOrNothing(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Test
  @DisplayName("has an entry for the version that is served")
  void version() throws IOException {
    assertThat(Files.readString(CHANGELOG))
        .contains("\n## " + JsonTrees.object(DOCUMENT, "info").get("version"));
  }
}
