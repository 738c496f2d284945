package nl.peildatum.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.peildatum.command.log.LogSettings;
import nl.peildatum.command.log.UnusableLogKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

@DisplayName("A start that fails")
class StartFailureTest {
  @TempDir Path folder;

  @Test
  @DisplayName("because of the keys of the log is told in one sentence, wherever it was thrown")
  void keys() throws IOException {
    var empty = Files.createFile(folder.resolve("keys")).toString();
    var cause = catchThrowableOfType(UnusableLogKey.class, () -> LogSettings.of(empty, "", "", ""));
    var failure = new IllegalStateException("a bean", new IllegalStateException("cycle", cause));
    assertThat(StartFailure.sentence(failure)).contains(cause.getMessage());
    assertThat(StartFailure.sentence(new IllegalStateException("a bean"))).isEmpty();
  }

  @Test
  @DisplayName("is reported so by Spring")
  void registered() {
    var context =
        ArgumentResolver.of(ConfigurableApplicationContext.class, new GenericApplicationContext());
    assertThat(
            SpringFactoriesLoader.forDefaultResourceLocation()
                .load(SpringBootExceptionReporter.class, context))
        .hasAtLeastOneElementOfType(StartFailure.class);
  }
}
