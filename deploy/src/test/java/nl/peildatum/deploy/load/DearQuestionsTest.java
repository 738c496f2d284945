package nl.peildatum.deploy.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small in the test command, where it shows that it works; {@code deploy/bench/crowd} is large. */
@DisplayName("While thirty anonymous clients ask the dearest questions of a large country,")
class DearQuestionsTest {
  private static final int EVENTS = Integer.getInteger("load.events", 400);

  /** Also each question by itself. */
  private static final boolean EACH = Boolean.getBoolean("load.each");

  /** Only the questions whose form or address contains this. */
  private static final String ONLY = System.getProperty("load.only", "");

  /** By default many times what they are: the test command may run beside anything. */
  private static final Duration ORDINARY =
      Duration.ofMillis(Long.getLong("load.ordinaryMillis", 5_000));

  private static final Duration HEALTH =
      Duration.ofMillis(Long.getLong("load.healthMillis", 8_000));
  private static final Duration END = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  @DisplayName("health and an ordinary answer come soon, and SIGTERM ends the node within 30 s")
  void nobodyIsLockedOut() {
    try (var product = LoadedProduct.start(folder)) {
      var head = LargeCountry.recorded(product.wire(), EVENTS);
      System.out.printf("%d events recorded%n", head);
      var questions =
          DearQuestions.of(product.wire(), head).stream()
              .filter(question -> question.toString().contains(ONLY))
              .toList();
      if (EACH) {
        // the first answers of a JVM are slow, whatever else is asked: not measured
        Measured.of(product, questions.subList(0, 1), 2 * Crowd.CLIENTS);
      }
      var measured = new ArrayList<Measured>();
      if (EACH) {
        for (var question : questions) {
          measured.add(Measured.of(product, List.of(question), 2 * Crowd.CLIENTS));
        }
      }
      measured.add(Measured.of(product, questions, 2 * questions.size()));
      SoftAssertions.assertSoftly(
          all -> measured.forEach(of -> of.assertSound(all, HEALTH, ORDINARY)));
      try (var crowd = new Crowd(product.url(), questions, Crowd.CLIENTS)) {
        crowd.awaitAnswers();
        var took = product.stop();
        System.out.printf("ended %d ms after SIGTERM%n", took.toMillis());
        assertThat(took).as("from SIGTERM to the end of the process").isLessThan(END);
      }
    }
  }
}
