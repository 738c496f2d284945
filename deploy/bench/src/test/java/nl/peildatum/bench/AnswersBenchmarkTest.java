package nl.peildatum.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Benchmark answers")
class AnswersBenchmarkTest {
  @TempDir Path folder;

  @Test
  @DisplayName("is printed, and written where it was asked to be")
  void written() throws Exception {
    var options = BenchmarkOptions.of("--results", folder.toString(), "--smoke");
    var rows = AnswersBenchmark.smoke();
    AnswersBenchmark.report(options.results(), MeasurementConditions.now(), rows);
    assertThat(rows).hasSize(6).allMatch(row -> row.microseconds() > 0 && row.bytes() > 400);
    assertThat(Files.readString(folder.resolve("answers.json")))
        .contains("\"question\" : \"country, earlier\"", "\"ofProcessor\"", "\"commit\"");
  }

  @Test
  @DisplayName("gives at the last sequence what it gives at the head, and less with bekendOp")
  void sameAnswers() {
    var benchmark = new AnswersBenchmark("60/12", 64);
    for (var question : benchmark.questions()) {
      var last = new InventedRecord.Question(question.lane(), question.day(), benchmark.head());
      assertThat(benchmark.areaAtEarlier(last)).isEqualTo(benchmark.areaAtHead(question));
      assertThat(new String(benchmark.countryAtHead(question), UTF_8))
          .hasSizeGreaterThanOrEqualTo(
              new String(benchmark.countryWithBekendOp(question), UTF_8)
                  .replaceFirst("\"bekendOp\":\"[^\"]*\",", "")
                  .length());
    }
  }
}
