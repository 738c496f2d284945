package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private Running start(String... options) {
    var all = new ArrayList<>(List.of("--data", folder.toString(), "--empty"));
    all.addAll(List.of(options));
    return Launcher.start(StartOptions.of(all), line -> {});
  }
}
