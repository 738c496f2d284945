package nl.peildatum.deploy.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.peildatum.deploy.load.DearQuestions.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("While thirty anonymous clients ask the dearest questions of a large country,")
class DearQuestionsTest {
  private static final int EVENTS = Integer.getInteger("load.events", 400);
  private static final long MILLIS = Long.getLong("load.millis", 4_000);
  private static final boolean EACH = Boolean.getBoolean("load.each");

  /** Of a machine with nothing else to do; the suite runs beside other work. */
  private static final Duration ORDINARY =
      Duration.ofMillis(Long.getLong("load.ordinaryMillis", 100));

  private static final Duration HEALTH = Duration.ofSeconds(1);
  private static final Duration END = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  @DisplayName("health answers within a second, an ordinary answer in 100 ms, and SIGTERM ends it")
  void nobodyIsLockedOut() throws Exception {
    try (var product = LoadedProduct.start(folder)) {
      var head = LargeCountry.recorded(product.wire(), EVENTS);
      System.out.printf("%d events recorded%n", head);
      var questions = DearQuestions.of(product.wire(), head);
      if (EACH) {
        questions.forEach(question -> fire(product, List.of(question)));
      }
      var measured = fire(product, questions);
      measured.assertSound();
      var crowd = new Crowd(product.url(), questions);
      try (crowd) {
        Thread.onSpinWait();
        var took = product.stop();
        System.out.printf("ended %d ms after SIGTERM%n", took.toMillis());
        assertThat(took).as("from SIGTERM to the end of the process").isLessThan(END);
      }
    }
  }

  /** What was measured while the crowd asked. */
  private record Measured(String what, Probe health, Probe ordinary, Crowd crowd) {
    void assertSound() {
      assertThat(health.failures()).as("health").isEmpty();
      assertThat(ordinary.failures()).as("ordinary answers").isEmpty();
      assertThat(health.quantile(1)).as("health during " + what).isLessThan(HEALTH);
      assertThat(ordinary.quantile(0.99)).as("p99 during " + what).isLessThan(ORDINARY);
      assertThat(crowd.answers("200")).as("answers to the crowd").isPositive();
      assertThat(crowd.answers("500")).as("failures").isZero();
    }
  }

  private static Measured fire(LoadedProduct product, List<Question> questions) {
    var health = new Probe(_ -> product.url() + "/health/ready");
    var ordinary = new Probe(n -> product.url() + ordinary(n));
    var crowd = new Crowd(product.url(), questions);
    var before = product.cpu();
    try (health;
        ordinary;
        crowd) {
      Thread.sleep(MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    var cpu = product.cpu().minus(before).toMillis();
    var answers = crowd.outcomes().values().stream().mapToLong(Long::longValue).sum();
    var what = questions.size() == 1 ? questions.getFirst().toString() : "all questions";
    System.out.printf(
        "%s: %s, %.1f ms of processor each; ordinary p50 %d p99 %d max %d ms; health max %d ms"
            + " %s%s%n",
        what,
        crowd.outcomes(),
        (double) cpu / Math.max(1, answers),
        ordinary.quantile(0.5).toMillis(),
        ordinary.quantile(0.99).toMillis(),
        ordinary.quantile(1).toMillis(),
        health.quantile(1).toMillis(),
        health.failures().stream().distinct().limit(3).toList(),
        ordinary.failures().stream().distinct().limit(3).toList());
    return new Measured(what, health, ordinary, crowd);
  }

  /** What a case system asks: one area on a day. */
  private static String ordinary(int n) {
    return LargeCountry.PATH + "/areas/plaats-" + n % 70 + "/policy?geldigOp=2015-06-01";
  }
}
