package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The product whose event store was killed")
class DeadEventStoreTest {
  @TempDir Path folder;

  @Test
  @DisplayName("is not live, with the reason, and goes on when it is started again")
  void killed() throws Exception {
    try (var form = AllInOne.empty(folder)) {
      var asked = new Wire(form.recordingAt());
      asked.get("/health/live").is(200);
      server().destroyForcibly();
      await("the process asks to be started again")
          .atMost(Duration.ofSeconds(30))
          .until(() -> asked.get("/health/live").status() == 503);
      assertThat(asked.get("/health/live").body())
          .contains("\"part-ended\"")
          .contains("peildatum.eventstore.url");
      asked.get("/health/ready").is(503);
    }
    try (var form = AllInOne.empty(folder)) {
      var asked = new Wire(form.recordingAt());
      asked.get("/health/live").is(200);
      await("the product is ready again")
          .atMost(Duration.ofSeconds(30))
          .until(() -> asked.get("/health/ready").status() == 200);
    }
  }

  private ProcessHandle server() throws Exception {
    var file = folder.resolve("eventstore").resolve("data").resolve("postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
  }
}
