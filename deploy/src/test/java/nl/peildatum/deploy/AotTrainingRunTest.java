package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The trial of a build")
class AotTrainingRunTest {
  @Test
  @DisplayName("records invented decisions in a folder of its own, and in no other")
  void succeeds(@TempDir Path folder) {
    assertThat(AotTrainingRun.succeeds(folder.resolve("trial"), 2)).isTrue();

    assertThatThrownBy(() -> AotTrainingRun.succeeds(folder.resolve("trial"), 2))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("in a new folder");
  }

  @Test
  @DisplayName("ends when the script that waits for it is killed")
  void scriptIsKilled(@TempDir Path folder) throws Exception {
    var trial = folder.resolve("trial");
    var script =
        new ProcessBuilder(
                "bash",
                "-c",
                "\"$@\"; exit",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AotTrainingRun.class.getName(),
                trial.toString(),
                "100000")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await("it has begun").atMost(Duration.ofMinutes(1)).until(() -> Files.exists(trial));
    var left = script.descendants().toList();
    assertThat(left).isNotEmpty();
    script.destroyForcibly();
    await("it has ended")
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(left).noneMatch(ProcessHandle::isAlive));
  }
}
