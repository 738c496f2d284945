package nl.peildatum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Status;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Benchmark algebra")
class AlgebraBenchmarkTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"60/12", "1000/24", "60/1", "1000/1"})
  @DisplayName("compares what gives the same answers, on every day and at every moment of knowing")
  void sameAnswers(String country) {
    var asOf = new TimedOperations();
    asOf.country = country;
    asOf.invent();
    var standing = 0;
    for (var question : asOf.questions()) {
      var now = asOf.sortedArray(question);
      assertThat(sequence(asOf.standing(question))).isEqualTo(sequence(now));
      assertTells(asOf.answer(question, asOf.head()), now);
      var earlier = asOf.scan(question);
      assertThat(sequence(asOf.standingAtEarlier(question))).isEqualTo(sequence(earlier));
      assertTells(asOf.answer(question, question.sequence()), earlier);
      standing += now == null ? 0 : 1;
    }
    assertThat(standing).isBetween(asOf.questions().size() / 2, asOf.questions().size() - 1);
  }

  @Test
  @DisplayName("is printed, and written where it was asked to be")
  void written() throws Exception {
    var options = BenchmarkOptions.of("--results", folder.toString(), "--smoke");
    var rows = AlgebraBenchmark.rows(AlgebraBenchmark.run(AlgebraBenchmark::smoke));
    AlgebraBenchmark.report(options.results(), MeasurementConditions.now(), rows);
    assertThat(options.smoke()).isTrue();
    assertThat(rows).filteredOn(row -> row.question().equals("standing")).hasSize(2);
    assertThat(rows).allMatch(row -> row.nanoseconds() > 0);
    assertThat(Files.readString(folder.resolve("algebra.json")))
        .contains("\"question\" : \"standing\"", "\"ratio\"", "\"commit\"", "\"processor\"");
  }

  private static long sequence(Fact.@Nullable Stated<PolicyFact> fact) {
    return fact == null ? 0 : fact.sequence();
  }

  /**
   * The product answers with the fact that stands; where an End stands, also with a Set that
   * started after it and ran out.
   */
  private static void assertTells(List<Answer> answers, Fact.@Nullable Stated<PolicyFact> stands) {
    var answer = answers.getFirst();
    if (stands != null && !stands.content().isSet()) {
      assertThat(answer.status()).isEqualTo(Status.ENDED);
    } else {
      assertThat(standing(answer)).isEqualTo(sequence(stands));
    }
  }

  /** The fact that stands, by what the product answers; 0 where none does. */
  private static long standing(Answer answer) {
    return answer.status() == Status.IN_FORCE && answer.fact() != null
        ? answer.fact().sequence()
        : 0;
  }
}
