package nl.peildatum.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.peildatum.deploy.WatchedLogging.ANEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.peildatum.deploy.embedded.UnpackedPostgres;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A start that only asks its three questions (--once)")
@BesideOthers
class StartedOnceTest {
  private static final Map<String, String> READS_NEED_A_TOKEN =
      Map.of("PEILDATUM_READS", "token", "PEILDATUM_PAGES_WARM_UP", "true");

  /** A start, the questions, and a stop: on a busy machine each takes its time. */
  private static final int MOST_MINUTES = 4;

  @TempDir Path folder;

  private record Ended(int code, String printed, String told) {}

  @Test
  @DisplayName(
      "asks them with a token where reads need one, logs no error, and sets its logging up once")
  void readsByToken() throws Exception {
    var ended =
        ended(process(List.of(WatchedLogging.class.getName(), "--once"), READS_NEED_A_TOKEN));
    assertThat(ended.told()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.printed()).contains("since reads need a token");
    assertThat(ended.printed().lines().filter(line -> line.contains(" ERROR ")))
        .as("of the broker's own heartbeat only, which a busy machine delays")
        .allMatch(line -> line.contains(" o.a.k."));
    assertThat(betweenPartsAndServices(ended.printed())).isNotEmpty().doesNotContain(ANEW);
  }

  /** What the parts log meanwhile would be lost, or printed as a warning, by another logging. */
  private static List<String> betweenPartsAndServices(String printed) {
    return printed
        .lines()
        .dropWhile(line -> !line.contains("parts run"))
        .takeWhile(line -> !line.contains("services run"))
        .toList();
  }

  @Test
  @DisplayName("says plainly that its client gets no token")
  void noToken() throws Exception {
    var settings = new HashMap<>(READS_NEED_A_TOKEN);
    settings.put("PEILDATUM_CLIENT_ID", "nobody");
    var ended = ended(process(List.of(Peildatum.class.getName(), "--once", "--empty"), settings));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.told()).hasLineCount(1).startsWith("No token for client nobody: 401");
  }

  private Process process(List<String> words, Map<String, String> environment) throws IOException {
    UnpackedPostgres.placedInData(folder.resolve("data"));
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"));
    command.command().addAll(words);
    command.command().addAll(List.of("--data", folder.resolve("data").toString(), "--port", "0"));
    command.environment().keySet().removeIf(name -> name.startsWith("PEILDATUM_"));
    command.environment().putAll(environment);
    return command
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private Ended ended(Process process) throws Exception {
    try {
      assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
      return new Ended(process.exitValue(), text("out"), text("err"));
    } finally {
      process.destroy();
    }
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name), UTF_8);
  }
}
