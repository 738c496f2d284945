package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Warning;
import nl.peildatum.deploy.importing.ImportedFile;
import nl.peildatum.json.Json;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.rulebook.CheckedDecision;
import nl.peildatum.rulebook.RuleBook;
import nl.peildatum.time.LawDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The decision files of the demonstration")
class DemoDecisionsTest {
  private static final Path FOLDER = Path.of("demo");
  private static final Instant RECORDED = Instant.parse("2026-11-24T07:59:58.120Z");

  /** What a decision of the demonstration may leave behind, and the reader is told. */
  private static final Set<String> EXPECTED_WARNINGS =
      Set.of("limit-provisional", "nothing-to-end", "extended-after-expiry", "none-leaves-areas");

  static List<String> countries() {
    return DemoDecisions.countries();
  }

  @Test
  @DisplayName("are all in the list, and all of the list is there")
  void listed() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      var found =
          files
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".json"));
      assertThat(found)
          .containsExactlyInAnyOrderElementsOf(
              countries().stream()
                  .flatMap(country -> DemoDecisions.of(country).stream())
                  .map(file -> file.name().replaceFirst("^/demo/", ""))
                  .toList());
    }
    assertThat(countries()).hasSize(18);
  }

  @ParameterizedTest
  @MethodSource("countries")
  @DisplayName("are recorded in their order, country by country, and say nothing unexpected")
  void accepted(String country) {
    var files = DemoDecisions.of(country);
    var record = CountryRecord.empty(new CountryCode(files.getFirst().country()));
    for (var file : files) {
      record = with(record, file);
    }
  }

  @ParameterizedTest
  @MethodSource("countries")
  @DisplayName("rest on at least one source each, and each source says how certain it is")
  void sourced(String country) {
    for (var file : DemoDecisions.of(country)) {
      var sources = elements(file.content().path("sources")).toList();
      assertThat(sources).as(file.name()).isNotEmpty();
      assertThat(file.content().at("/instrument/title").asString("")).as(file.name()).isNotBlank();
      if (!file.name().endsWith(DemoDecisions.LETTER)) {
        assertThat(sources)
            .as(file.name())
            .allMatch(
                source ->
                    source.has("note") || source.path("type").asString().equals("AMBTSBERICHT"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("countries")
  @DisplayName("take the date of a consolidated text as no proof of entry into force")
  void consolidatedTextsProveNothing(String country) {
    for (var file : DemoDecisions.of(country)) {
      var instrument = file.content().path("instrument");
      if (instrument.path("title").asString().startsWith("Vreemdelingencirculaire 2000 (C)")) {
        assertThat(instrument.has("publishedOn")).as(file.name()).isFalse();
        assertThat(file.text()).as(file.name()).doesNotContain("formalFrom");
        assertThat(file.text()).as(file.name()).contains("bewijst haar niet");
      }
    }
  }

  private static CountryRecord with(CountryRecord head, ImportedFile file) {
    var content = Json.object(file.text().getBytes(StandardCharsets.UTF_8));
    var checked = RuleBook.check(head.country(), content, head, LawDay.of(RECORDED));
    assertThat(checked)
        .as(file.name() + "\n" + checked)
        .isInstanceOf(CheckedDecision.Accepted.class);
    var accepted = (CheckedDecision.Accepted) checked;
    assertThat(accepted.warnings().stream().map(Warning::code))
        .as(file.name())
        .isSubsetOf(EXPECTED_WARNINGS);
    var first = head.head() + 1;
    var own =
        new Statement.DecisionRecorded(
            first, first + accepted.statements().size(), content, accepted.warnings());
    var record = head;
    for (var statement : Stream.concat(Stream.of(own), accepted.statements().stream()).toList()) {
      record =
          record.and(
              EventCodec.seal(
                  record.country(),
                  record.head() + 1,
                  RECORDED,
                  accepted.decision().id(),
                  record.headHash(),
                  statement));
    }
    return record;
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
