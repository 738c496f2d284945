package nl.peildatum.deploy.fleet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A program that a test waits for")
class ProgramTest {
  @TempDir Path folder;

  @Test
  @DisplayName("is waited for no longer once it has ended, and its last words are told")
  void lastWords() {
    var log = folder.resolve("speaker.log");
    var main = Speaker.class.getName();
    try (var program = new Program(log, Classpath.whole(), main, Map.of(), List.of("60"))) {
      program.start();
      assertThatThrownBy(() -> program.await("the speaker is ready", () -> false))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("the speaker is ready")
          .hasMessageContaining(log.toString())
          .hasMessageContaining("line 59 of 60")
          .hasMessageNotContaining("line 1 of 60");
    }
  }

  /** Says as many lines as it is told to, and ends. */
  static final class Speaker {
    private Speaker() {}

    public static void main(String[] arguments) {
      var count = Integer.parseInt(arguments[0]);
      for (var line = 0; line < count; line++) {
        System.out.println("line " + line + " of " + count);
      }
    }
  }
}
