package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.peildatum.deploy.embedded.UnpackedPostgres;
import nl.peildatum.deploy.fleet.Classpath;
import nl.peildatum.deploy.fleet.Program;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A start that is told to stop (SIGTERM)")
@BesideOthers
class StoppedWhileStartingTest {
  @TempDir Path folder;

  @Test
  @DisplayName("leaves no process behind and its folder free, whatever it had come to")
  void stopped() throws Exception {
    stoppedWhen("the event store's files are made", () -> isThere("eventstore/data.half"));
    stoppedWhen("the event store runs", () -> isThere("eventstore/data/postmaster.pid"));
    stoppedWhen("it answers and is not ready", () -> hasSaid("  services run on "));
  }

  private void stoppedWhen(String moment, Callable<Boolean> come) throws Exception {
    Files.deleteIfExists(log());
    try (var program = program()) {
      program.start();
      program.await(moment, come);
      program.stop();
    }
    assertThat(hasSaid("Ready")).as("stopped before it was ready, when " + moment).isFalse();
    await("no process of this folder is left, when " + moment)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(processesOfTheFolder()).isEmpty());
    assertThat(isThere("eventstore/data/postmaster.pid")).as(moment).isFalse();
    DataFolder.lock(data()).close();
  }

  private Program program() {
    UnpackedPostgres.placedInData(data());
    return new Program(
        log(),
        Classpath.whole(),
        Peildatum.class.getName(),
        Map.of(),
        List.of("--data", data().toString(), "--port", "0"));
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path log() {
    return folder.resolve("log");
  }

  private boolean isThere(String file) {
    return Files.exists(data().resolve(file));
  }

  private boolean hasSaid(String words) throws Exception {
    return Files.exists(log()) && Files.readString(log()).contains(words);
  }

  private List<String> processesOfTheFolder() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .flatMap(process -> process.info().commandLine().stream())
        .filter(line -> line.contains(data().toString()))
        .toList();
  }
}
