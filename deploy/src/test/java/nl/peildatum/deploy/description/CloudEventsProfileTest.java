package nl.peildatum.deploy.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of the NL GOV profile for CloudEvents")
class CloudEventsProfileTest {

  @Test
  @DisplayName("names for each requirement a test that exists")
  void tests() throws IOException {
    var page = Files.readString(NamedTests.ROOT.resolve("docs/cloudevents.md"));
    assertThat(NamedTests.missingOn(page)).isEmpty();
    assertThat(page.lines().filter(line -> line.startsWith("| ")).skip(2))
        .hasSizeGreaterThan(15)
        .allMatch(line -> !NamedTests.on(line).isEmpty());
  }
}
