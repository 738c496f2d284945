package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
}
