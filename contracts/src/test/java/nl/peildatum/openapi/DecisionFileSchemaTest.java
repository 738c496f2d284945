package nl.peildatum.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decision.Violation;
import nl.peildatum.decisionfile.DecisionFile;
import nl.peildatum.json.Json;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The schema of decision files")
class DecisionFileSchemaTest {
  private static final Path COPY = Path.of("../docs/decision-file.schema.json");
  private static final Path PAGE = Path.of("../docs/decision-files.md");
  private static final String BEGIN = "<!-- fields: ";
  private static final String END = "<!-- end of fields -->";

  /** With {@code -Ddecision-file.write=true} the copy and the tables are written, not compared. */
  private static final boolean WRITE = Boolean.getBoolean("decision-file.write");

  private static final CountryCode MALI = new CountryCode("ML");
  private static final Gazetteer AREAS = CountryRecord.empty(MALI).areas();
  private static final String FILE =
      """
      {"country": "ML", "decisionId": "a-letter",
       "instrument": {"type": "KAMERBRIEF", "title": "Voorbeeld", "decidedOn": "2023-01-11"},
       "sources": [{"type": "REPORT", "date": "2022-01"}],
       "passages": [{"language": "nl", "text": "Voorbeeld."}],
       "acts": [
         {"type": "DesignateRegion15c", "areas": ["gao"], "level": "EXCEPTIONAL",
          "scheme": "PRE_2024", "from": "2023-01-11", "onlyThese": true, "passages": [0]},
         {"type": "ImposeMoratorium", "moratorium": "DECISION", "category": {"areas": ["gao"]},
          "plannedUntil": "2023-07-09", "individualTermMonths": 18},
         {"type": "Annul", "facts": [{"decisionId": "other", "act": 0}], "from": "2023-01-11",
          "ruling": 0}]}
      """;

  private static final Map<String, Object> SCHEMA = DecisionFileSchema.described();

  private static List<Violation> violations(String file) {
    return DecisionFile.read(MALI, Json.object(file.getBytes(UTF_8)), AREAS).violations();
  }

  @Test
  @DisplayName("has a copy in the docs")
  void copy() throws IOException {
    var written =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(SCHEMA)
            + "\n";
    if (WRITE) {
      Files.writeString(COPY, written);
    }
    assertThat(Files.readString(COPY))
        .as("write it: -Ddecision-file.write=true")
        .isEqualTo(written);
  }

  @Test
  @DisplayName("is where the tables of docs/decision-files.md come from")
  void tables() throws IOException {
    var page = Files.readString(PAGE);
    var begin = page.indexOf('\n', page.indexOf(BEGIN)) + 1;
    var end = page.indexOf(END);
    var tables = FieldTables.markdown();
    if (WRITE) {
      Files.writeString(PAGE, page.substring(0, begin) + tables + page.substring(end));
    } else {
      assertThat(page.substring(begin, end))
          .as("write it: -Ddecision-file.write=true")
          .isEqualTo(tables);
    }
  }

  @Test
  @DisplayName("knows the acts that the reader knows")
  void acts() {
    var unknown = violations(FILE.replace("\"Annul\"", "\"Unknown\"")).getFirst();
    var definitions = JsonTrees.object(SCHEMA, "$defs");
    var act = JsonTrees.object(JsonTrees.object(definitions, "Act"), JsonTrees.PROPERTIES);
    var named =
        JsonTrees.list(JsonTrees.object(act, JsonTrees.TYPE), "oneOf").stream()
            .map(of -> ((Map<?, ?>) of).get("const"))
            .toList();
    assertThat(named).isEqualTo(unknown.members().get("allowed"));
  }

  @Test
  @DisplayName("explains each field and each act")
  void explained() {
    var bare = new TreeSet<String>();
    bare(SCHEMA, "", bare);
    assertThat(bare).isEmpty();
  }

  private void bare(Map<?, ?> in, String at, Set<String> bare) {
    in.forEach(
        (name, item) -> {
          if (item instanceof Map<?, ?> object) {
            if (at.endsWith("/properties")
                && !isExplained(object, "" + name)
                && !at.contains("/if")) {
              bare.add(at + "/" + name);
            }
            bare(object, at + "/" + name, bare);
          } else if (item instanceof List<?> list) {
            for (var one : list) {
              if (one instanceof Map<?, ?> object && !name.equals("anyOf")) {
                bare(object, at + "/" + name, bare);
              }
            }
          }
        });
  }

  /** The type of an act is explained where it is chosen; a group once, where it is a field. */
  private boolean isExplained(Map<?, ?> property, String name) {
    var target =
        property.get("$ref") instanceof String to
            ? JsonTrees.object(
                JsonTrees.object(SCHEMA, "$defs"), to.substring(to.lastIndexOf('/') + 1))
            : Map.of();
    return property.containsKey("description")
        || target.containsKey("description")
        || property.containsKey("const")
        || List.of("id", "name", "definition").contains(name);
  }

  @Test
  @DisplayName("takes a file that the reader takes")
  void takes() {
    assertThat(DecisionFileFaults.in(FILE)).isEmpty();
    assertThat(violations(FILE).stream().map(Violation::rule)).containsOnly("source-not-a-ruling");
  }

  @ParameterizedTest(name = "{0} in place of {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"country\": \"Mali\"                 | \"country\": \"ML\"",
        "\"country\": \"ml\"                   | \"country\": \"ML\"",
        "\"decisionid\": \"a-letter\"          | \"decisionId\": \"a-letter\"",
        "\"decisionId\": \"A letter\"          | \"decisionId\": \"a-letter\"",
        "\"decisionId\": null                  | \"decisionId\": \"a-letter\"",
        "\"type\": \"BRIEF\"                   | \"type\": \"KAMERBRIEF\"",
        "\"title\": 1                          | \"title\": \"Voorbeeld\"",
        "\"title\": \" \"                      | \"title\": \"Voorbeeld\"",
        "\"titel\": \"Voorbeeld\"              | \"title\": \"Voorbeeld\"",
        "\"decidedOn\": \"11-01-2023\"         | \"decidedOn\": \"2023-01-11\"",
        "\"decidedOn\": \"2023-02-30\"         | \"decidedOn\": \"2023-01-11\"",
        "\"announcedOn\": \"2023-01-11\"       | \"decidedOn\": \"2023-01-11\"",
        "\"type\": \"RAPPORT\"                 | \"type\": \"REPORT\"",
        "\"date\": \"januari 2022\"            | \"date\": \"2022-01\"",
        "\"role\": \"REASON\"                  | \"date\": \"2022-01\"",
        "\"url\": \"www.example.org\"          | \"date\": \"2022-01\"",
        "\"language\": \"Dutch\"               | \"language\": \"nl\"",
        "\"type\": \"DesignateRegion\"         | \"type\": \"DesignateRegion15c\"",
        "\"areas\": \"gao\"                    | \"areas\": [\"gao\"]",
        "\"areas\": []                         | \"areas\": [\"gao\"]",
        "\"areas\": [\"gao\", \"gao\"]         | \"areas\": [\"gao\"]",
        "\"level\": \"HIGH\"                   | \"level\": \"EXCEPTIONAL\"",
        "\"scheme\": 2024                      | \"scheme\": \"PRE_2024\"",
        "\"until\": \"8 juli 2023\"            | \"from\": \"2023-01-11\"",
        "\"formal\": \"2023-01-11\"            | \"from\": \"2023-01-11\"",
        "\"onlyThese\": \"ja\"                 | \"onlyThese\": true",
        "\"passages\": [-1]                    | \"passages\": [0]",
        "\"until\": \"2023-07-09\"             | \"plannedUntil\": \"2023-07-09\"",
        "\"plannedUntilUnknown\": false        | \"plannedUntil\": \"2023-07-09\"",
        "\"individualTermMonths\": 1.5         | \"individualTermMonths\": 18",
        "\"individualTermMonths\": 0           | \"individualTermMonths\": 18",
        "\"moratorium\": \"BESLUIT\"           | \"moratorium\": \"DECISION\"",
        "\"category\": []                      | \"category\": {\"areas\": [\"gao\"]}",
        "\"facts\": []                         | \"facts\": [{\"decisionId\": \"other\", \"act\":"
            + " 0}]",
        "\"facts\": [{\"decisionId\": \"o\"}]  | \"facts\": [{\"decisionId\": \"other\", \"act\":"
            + " 0}]",
        "\"facts\": [0]                        | \"facts\": [{\"decisionId\": \"other\", \"act\":"
            + " 0}]"
      })
  @DisplayName("refuses what the reader refuses:")
  void refuses(String broken, String sound) {
    var file = FILE.replace(sound, broken);
    assertThat(file).isNotEqualTo(FILE);
    assertThat(DecisionFileFaults.in(file)).isNotEmpty();
    assertThat(violations(file)).hasSizeGreaterThan(violations(FILE).size());
  }
}
