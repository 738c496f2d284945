package nl.peildatum.deploy.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import nl.peildatum.deploy.load.DearQuestions.Question;
import org.assertj.core.api.SoftAssertions;

/**
 * How a product fared while the crowd asked.
 *
 * @param outcomes how many answers had each status, or ended in which failure of their client
 */
record Measured(String what, Probe health, Probe ordinary, Map<String, Long> outcomes) {

  /** Beside the questions of the large country. */
  static Measured of(LoadedProduct product, List<Question> questions, int answers) {
    return of(product, questions, answers, Measured::ordinary);
  }

  /**
   * @param beside address of the n-th ordinary question, without its server
   */
  static Measured of(
      LoadedProduct product, List<Question> questions, int answers, IntFunction<String> beside) {
    var health = new Probe(_ -> product.url() + "/health/ready");
    var ordinary = new Probe(n -> product.url() + beside.apply(n));
    var before = product.cpu();
    var crowd = new Crowd(product.url(), questions, answers);
    try (health;
        ordinary;
        crowd) {
      crowd.awaitAnswers();
    }
    var cpu = product.cpu().minus(before).toMillis();
    var what = questions.size() == 1 ? questions.getFirst().toString() : "all questions";
    var measured = new Measured(what, health, ordinary, crowd.outcomes());
    measured.print((double) cpu / answers);
    return measured;
  }

  /** What a case system asks: one area on a day. */
  private static String ordinary(int n) {
    return LargeCountry.PATH + "/areas/plaats-" + n % 70 + "/policy?geldigOp=2015-06-01";
  }

  private void print(double cpuMillis) {
    System.out.printf(
        "%s: %s, %.1f ms of processor each; ordinary p50 %d p99 %d max %d ms; health max %d ms%n",
        what,
        outcomes,
        cpuMillis,
        ordinary.quantile(0.5).toMillis(),
        ordinary.quantile(0.99).toMillis(),
        ordinary.quantile(1).toMillis(),
        health.quantile(1).toMillis());
  }

  void assertSound(SoftAssertions all, Duration longestHealth, Duration longestOrdinary) {
    all.assertThat(health.failures()).as("health during " + what).isEmpty();
    all.assertThat(ordinary.failures()).as("ordinary answers during " + what).isEmpty();
    all.assertThat(health.quantile(1)).as("health during " + what).isLessThan(longestHealth);
    all.assertThat(ordinary.quantile(0.99)).as("p99 during " + what).isLessThan(longestOrdinary);
    all.assertThat(outcomes).as(what).doesNotContainKey("500");
  }
}
