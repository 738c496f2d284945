package nl.peildatum.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The figure on the bytes of answers")
class AnswersFigureTest {
  @TempDir Path folder;

  @Test
  @DisplayName("is printed, and written where it was asked to be")
  void written() throws Exception {
    var asked = Asked.of("--results", folder.toString(), "--smoke");
    var rows = AnswersFigure.smoke();
    AnswersFigure.report(asked, Conditions.now(), rows);
    assertThat(rows).hasSize(6).allMatch(row -> row.microseconds() > 0 && row.bytes() > 400);
    assertThat(Files.readString(folder.resolve("answers.json")))
        .contains("\"question\" : \"country, earlier\"", "\"ofProcessor\"", "\"commit\"");
  }

  @Test
  @DisplayName("gives at the last sequence what it gives at the head, and less with bekendOp")
  void sameAnswers() {
    var figure = new AnswersFigure("60/12", 64);
    for (var probe : figure.probes()) {
      var last = new InventedCountry.Probe(probe.lane(), probe.day(), figure.head());
      assertThat(figure.areaAtEarlier(last)).isEqualTo(figure.areaAtHead(probe));
      assertThat(new String(figure.countryAtHead(probe), UTF_8))
          .hasSizeGreaterThanOrEqualTo(
              new String(figure.countryAsPublic(probe), UTF_8)
                  .replaceFirst("\"bekendOp\":\"[^\"]*\",", "")
                  .length());
    }
  }
}
