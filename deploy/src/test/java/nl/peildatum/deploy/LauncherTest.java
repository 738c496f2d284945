package nl.peildatum.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The launcher")
class LauncherTest {
  @TempDir Path folder;

  @Test
  @DisplayName("refuses a data folder that another one uses, and says so")
  void oneAtATime() throws Exception {
    try (var first = DataFolder.lock(folder)) {
      assertThatThrownBy(() -> start("--port", "0"))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(first.path().toString())
          .hasMessageContaining("--data");
    }
  }

  @Test
  @DisplayName("refuses a port that is taken before it starts anything")
  void takenPort() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start("--port", Integer.toString(taken.getLocalPort())))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("--port");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisplayName("names every faulty setting of the environment in one line, and starts nothing")
  void faultySettings() throws Exception {
    var program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Peildatum.class.getName(),
            "--port",
            "0",
            "--data",
            folder.toString());
    program.environment().put("PEILDATUM_OIN", "1");
    program.environment().put("PEILDATUM_OIDC_ISSUER", "");
    program.environment().put("PEILDATUM_HEALTH_PORT", "70000");
    program.environment().put("PEILDATUM_HEALTH_WATERMARK_LIMIT", "soon");
    var run = program.redirectErrorStream(true).start();
    var said = new String(run.getInputStream().readAllBytes(), UTF_8);
    assertThat(run.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
    assertThat(run.exitValue()).isNotZero();
    assertThat(said)
        .hasLineCount(1)
        .contains("PEILDATUM_OIN is \"1\"", "PEILDATUM_OIDC_ISSUER is \"\"")
        .contains("PEILDATUM_HEALTH_PORT: 70000", "PEILDATUM_HEALTH_WATERMARK_LIMIT is \"soon\"");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisplayName("keeps the demonstration's clients on this machine")
  void loopbackOnly() {
    assertThatThrownBy(() -> start("--port", "0", "--host", "0.0.0.0"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("PEILDATUM_OIDC_ISSUER");
  }

  @Test
  @DisplayName("names an option that it does not know, and a port that is none")
  void wrongOptions() {
    assertThatThrownBy(() -> start("--prot", "1"))
        .isInstanceOf(WrongOption.class)
        .hasMessageContaining("--prot");
    assertThatThrownBy(() -> start("--port", "70000"))
        .isInstanceOf(WrongOption.class)
        .hasMessageContaining("70000");
  }

  @Test
  @DisplayName("knows the countries of its demonstration, and names them to who misspells one")
  void demonstration() {
    assertThat(StartOptions.of(List.of()).demo()).isEmpty();
    assertThat(StartOptions.of(List.of("--demo", "all")).demo())
        .isEqualTo(DemoDecisions.countries());
    assertThat(StartOptions.of(List.of("--demo", "somalia,iraq")).demo())
        .containsExactly("somalia", "iraq");
    assertThatThrownBy(() -> StartOptions.of(List.of("--demo", "somalia,irak")))
        .isInstanceOf(WrongOption.class)
        .hasMessageContaining("no irak")
        .hasMessageContaining("--demo all")
        .hasMessageContaining("iraq,");
    assertThatThrownBy(() -> StartOptions.of(List.of("--empty", "--demo", "all")))
        .isInstanceOf(WrongOption.class)
        .hasMessageContaining("--empty");
  }

  private RunningSystem start(String... options) {
    var all = new ArrayList<>(List.of("--data", folder.toString(), "--empty"));
    all.addAll(List.of(options));
    return Launcher.start(StartOptions.of(all), line -> {});
  }
}
