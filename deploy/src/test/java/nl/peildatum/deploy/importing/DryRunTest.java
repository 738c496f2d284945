package nl.peildatum.deploy.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.deploy.wire.Product;
import nl.peildatum.deploy.wire.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("import --dry-run tells what each file would change, and what is wrong with it")
@ExtendWith(Product.class)
class DryRunTest {
  private static final String CITY = "\"type\":\"CITY\"";

  private final Wire product;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  @TempDir Path folder;

  DryRunTest(Wire product) {
    this.product = product;
  }

  @Test
  @DisplayName("a row for each lane and stretch of days, before and after, both bases as one")
  void changes() throws IOException {
    var file =
        file(
            "et-dry-1",
            "ET",
            "\"publishedOn\":\"2023-01-12\",\"formalFrom\":\"2023-01-11\"",
            designation("tigray", ",\"until\":\"2023-04-01\""),
            "{\"type\":\"SetGroupPolicy\",\"policy\":\"RISK_PROFILE\",\"group\":{\"id\":\"journalists\"},\"from\":\"2023-02-01\"}");
    assertThat(dryRun("en", file)).isZero();
    assertThat(lines())
        .containsExactly(
            "1/1  F/et-dry-1.json  et-dry-1",
            "  Exceptional situation (article 15(c))",
            "    Tigray             both bases   up to and including 10 January 2023"
                + "                     Nothing recorded -> Not yet",
            "    Tigray             both bases   from 11 January 2023 up to and including 31 March"
                + " 2023  Nothing recorded -> In force (exceptional situation, of before 2024)",
            "    Tigray             both bases   from 1 April 2023 until further notice"
                + "                  Nothing recorded -> Ended",
            "  Risk profile",
            "    group journalists  operational  up to and including 31 January 2023"
                + "                     Nothing recorded -> Not yet",
            "    group journalists  operational  from 1 February 2023 until further notice"
                + "               Nothing recorded -> In force",
            "    group journalists  formal       up to and including 10 January 2023"
                + "                     Nothing recorded -> Not yet",
            "    group journalists  formal       from 11 January 2023 until further notice"
                + "               Nothing recorded -> In force",
            "  Where nothing is recorded:",
            "  All kinds of policy",
            "    both bases  on all days  Nothing recorded -> No decision on this",
            "  warning  formal-start-before-operational  Formally this starts on 2023-01-11,"
                + " formalFrom of the instrument, and it applies from 2023-02-01, from of the act:"
                + " on the days between it holds on the basis FORMAL only. Where the text gives one"
                + " day for both (\"met ingang van\"), state \"formalFrom\": \"2023-02-01\" with"
                + " the act too; leave it if the legal start is the earlier day.",
            "    - Risk profile: group journalists",
            "",
            "Nothing was recorded. Files: 1; can be recorded: 1; already on record: 0; wait for a"
                + " file before them: 0; refused: 0; warnings: 1; errors: 0.");
  }

  @Test
  @DisplayName("in Dutch t/m is the last day, and nothing is recorded")
  void dutch() throws IOException {
    var file = file("et-dry-2", "ET", "", designation("tigray", ",\"until\":\"2023-04-01\""));
    assertThat(dryRun("nl", file)).isZero();
    assertThat(told()).contains("van 11 januari 2023 t/m 31 maart 2023", "vanaf 1 april 2023");
    product.get("/v1/decisions/et-dry-2").is(404);
  }

  @Test
  @DisplayName("it goes on after a refused file, and tells every error and warning of all")
  void allErrors() throws IOException {
    var faulty =
        file(
            "et-dry-3",
            "ET",
            "\"announcedOn\":\"11-01-2023\"",
            designation("tigra", ""),
            "{\"type\":\"SetHeading\",\"heading\":\"SAFE\",\"text\":\"x\"}");
    var lifting =
        file("sd-dry-4", "SD", "", "{\"type\":\"LiftRegion15c\",\"areas\":[\"khartoum\"]}");
    assertThat(dryRun("en", faulty, lifting)).isOne();
    assertThat(lines())
        .anyMatch(line -> line.startsWith("  error    /instrument/announcedOn  \"11-01-2023\""))
        .anyMatch(
            line ->
                line.startsWith("  error    /acts/0/areas/0")
                    && line.contains("Did you mean tigray (Tigray)?"))
        .anyMatch(line -> line.matches("  error {4}/acts/1/heading .*STATE_PROTECTION.*"))
        .anyMatch(line -> line.startsWith("  warning  nothing-to-end  Nothing stands here"));
    assertThat(lines())
        .last()
        .asString()
        .contains("can be recorded: 1;", "refused: 1;", "warnings: 1; errors: 3.");
  }

  @Test
  @DisplayName("an error about what a file before it records is explained: it waits for that file")
  void filesThatBuildOnOneAnother() throws IOException {
    var area =
        file(
            "er-dry-5",
            "ER",
            "",
            "{\"type\":\"RegisterArea\",\"area\":{\"id\":\"senafe\",\"name\":\"Sen'afe\",\"type\":\"CITY\"}}");
    var letter = file("er-dry-6", "ER", "", designation("Sen'afe", ""));
    var extension =
        file(
            "er-dry-7",
            "ER",
            "",
            "{\"type\":\"RecordPublication\",\"decision\":\"er-dry-6\",\"publishedOn\":\"2023-01-20\",\"formalFrom\":\"2023-01-20\"}",
            designation("anseba", ""));
    assertThat(dryRun("en", area, letter, extension)).isOne();
    assertThat(lines())
        .containsSubsequence(
            "2/3  F/er-dry-6.json  er-dry-6",
            "  Previewed against the record as it is now, without the files about ER that come"
                + " before this one (F/er-dry-5.json): nothing of them is on record. What depends"
                + " on them may be another change, warning or error once they are recorded.",
            "    F/er-dry-5.json, which comes before this file, may record that. Record it first,"
                + " then preview this file again.",
            "3/3  F/er-dry-7.json  er-dry-7")
        .anyMatch(line -> line.startsWith("    F/er-dry-6.json, which comes before"));
    assertThat(lines()).last().asString().contains("wait for a file before them: 2; refused: 0;");
  }

  @Test
  @DisplayName("more said of an area that a file before it registers waits for that file")
  void moreAboutAnArea() throws IOException {
    var area =
        file("er-dry-14", "ER", "", area("\"id\":\"adi-keyh\",\"name\":\"Adi Keyh\"," + CITY));
    var parent = file("er-dry-15", "ER", "", area("\"id\":\"adi-keyh\",\"parent\":\"ansaba\""));
    var aliases = file("er-dry-16", "ER", "", area("\"id\":\"adi-keyh\",\"aliases\":[\"Caieh\"]"));
    var inside =
        file(
            "er-dry-17",
            "ER",
            "",
            area("\"id\":\"kohaito\",\"name\":\"Kohaito\",\"parent\":\"adi-keyh\"," + CITY));
    assertThat(dryRun("en", area, parent, aliases, inside)).isOne();
    assertThat(lines()).last().asString().contains("wait for a file before them: 3; refused: 0;");
    assertThat(lines())
        .filteredOn(line -> line.startsWith("    F/er-dry-14.json, which comes before this file"))
        .hasSize(5);

    var unknown = file("er-dry-18", "ER", "", area("\"id\":\"nowhere\",\"parent\":\"ansaba\""));
    assertThat(dryRun("en", area, unknown)).isOne();
    assertThat(lines()).last().asString().contains("wait for a file before them: 0; refused: 1;");
  }

  @Test
  @DisplayName("what only an import would refuse is told too: an id used twice, a bare sequence")
  void faultsOfTheImport() throws IOException {
    var one = file("dj-dry-8", "DJ", "", designation("obock", ""));
    var other =
        Files.writeString(
                folder.resolve("other.json"),
                Files.readString(Path.of(one)).replace("obock", "tadjourah"))
            .toString();
    assertThat(dryRun("en", one, other)).isOne();
    assertThat(told()).contains("The decisionId dj-dry-8 is that of another decision too, in F/dj");

    var bare = file("dj-dry-9", "DJ", "", "{\"type\":\"Retract\",\"fact\":2,\"ground\":\"x\"}");
    assertThat(dryRun("en", bare)).isOne();
    assertThat(told()).contains("dj-dry-9.json names a fact by a bare sequence number");
  }

  @Test
  @DisplayName("a file that is on record already is told so, with the moment of its recording")
  void onRecord() throws IOException {
    var file = file("dm-dry-10", "DM", "", designation("saint-david", ""));
    assertThat(dryRun("en", "--expect-head", "7", file)).isOne();
    assertThat(told()).contains("The record of DM ends at 0, not at 7 (--expect-head)");
    var recordedAt =
        product
            .record("/v1/countries/dm/decisions", Files.readString(Path.of(file)))
            .is(201)
            .text("/recordedAt");

    assertThat(dryRun("en", file)).isZero();
    assertThat(lines())
        .contains("  already on record: dm-dry-10, sequences 1 to 2, at " + recordedAt);
    assertThat(lines())
        .last()
        .asString()
        .contains("can be recorded: 0; already on record: 1;", "refused: 0;");
    assertThat(dryRun("nl", "--expect-head", "7", file)).isZero();
    assertThat(lines())
        .contains("  was al vastgelegd: dm-dry-10, volgnummers 1 t/m 2, op " + recordedAt);
  }

  @Test
  @DisplayName("files before one that are on record are not named as missing")
  void earlierFileOnRecord() throws IOException {
    var one = file("lc-dry-11", "LC", "", designation("castries", ""));
    var other = file("lc-dry-12", "LC", "", designation("choiseul", ""));
    product.record("/v1/countries/lc/decisions", Files.readString(Path.of(one))).is(201);
    assertThat(dryRun("en", one, other)).isZero();
    assertThat(told()).doesNotContain("Previewed against the record as it is now");
  }

  @Test
  @DisplayName("another decision under an id on record is refused with what the import says of it")
  void idOnRecord() throws IOException {
    var file = file("ag-dry-13", "AG", "", designation("saint-mary", ""));
    product.record("/v1/countries/ag/decisions", Files.readString(Path.of(file))).is(201);
    file("ag-dry-13", "AG", "", designation("saint-paul", ""));
    for (var language : List.of("en", "nl")) {
      assertThat(run(language, file)).isOne();
      var refusal = told().substring(told().indexOf("409")).lines().map(String::strip).toList();
      assertThat(refusal).hasSize(2).last().asString().contains("\"ag-dry-13\"");
      assertThat(dryRun(language, file)).isOne();
      assertThat(told()).contains(refusal);
    }
  }

  @Test
  @DisplayName("a correction of a document shows what changes in it, below the changes of answers")
  void documentCorrected() throws IOException {
    var letter =
        file(
            "ad-dry-20",
            "AD",
            "\"title\":\"Brief\",\"operationalFrom\":\"2023-01-11\"",
            designation("canillo", ""));
    product.record("/v1/countries/ad/decisions", Files.readString(Path.of(letter))).is(201);
    var correction =
        Files.writeString(
                folder.resolve("ad-dry-21.json"),
                """
                {"country":"AD","decisionId":"ad-dry-21",
                 "instrument":{"type":"DATA_CORRECTION","decidedOn":"2023-02-01"},
                 "acts":[{"type":"CorrectDecision","decision":"ad-dry-20","ground":"x",
                   "instrument":{"operationalFrom":"2023-01-12","formalFrom":"2023-01-13","title":"Brief"},
                   "sources":[{"type":"KAMERSTUK","role":"BASIS","citation":"19 637, nr. 9999"}]}]}
                """)
            .toString();
    assertThat(dryRun("en", correction)).isZero();
    assertThat(lines())
        .containsSubsequence(
            "  No answer about policy would change.",
            "  The document of decision ad-dry-20:",
            "    operationalFrom  11 January 2023 -> 12 January 2023",
            "    formalFrom       not stated -> 13 January 2023",
            "    source added     {\"type\":\"KAMERSTUK\",\"role\":\"BASIS\",\"citation\":\"19"
                + " 637, nr. 9999\"}")
        .noneMatch(line -> line.startsWith("    title"));
    assertThat(dryRun("nl", correction)).isZero();
    assertThat(told())
        .contains(
            "Het document van besluit ad-dry-20:", "niet vermeld -> 13 januari 2023", "bron erbij")
        .doesNotContain("Er zou niets veranderen");
  }

  @Test
  @DisplayName(
      "a file that is named twice, or copied under another name, is said to be, and counted once")
  void namedTwice() throws IOException {
    var one = file("ad-dry-22", "AD", "", designation("encamp", ""));
    var copy =
        Files.writeString(folder.resolve("copy.json"), Files.readString(Path.of(one))).toString();
    assertThat(dryRun("nl", one, copy, one)).isZero();
    assertThat(lines())
        .containsSubsequence(
            "2/3  F/copy.json  ad-dry-22",
            "  Staat al eerder in deze reeks, als F/ad-dry-22.json: een import legt het één keer"
                + " vast.",
            "3/3  F/ad-dry-22.json  ad-dry-22",
            "Meer dan eens genoemd, en één keer geteld: 2.");
    assertThat(told()).contains("Bestanden: 1; vast te leggen: 1;");
  }

  @Test
  @DisplayName("a country by its name is told with the code that is meant")
  void countryByName() throws IOException {
    var file = file("gn-dry-23", "Guinee", "", designation("kankan", ""));
    assertThat(dryRun("nl", file)).isOne();
    assertThat(told()).contains("\"Guinee\" is geen land", "Bedoelde u GN (Guinee)?");
    assertThat(run("nl", file)).isOne();
    assertThat(told()).contains("Bedoelde u GN (Guinee)?");
  }

  private static String area(String members) {
    return "{\"type\":\"RegisterArea\",\"area\":{" + members + "}}";
  }

  private static String designation(String area, String more) {
    return ("{\"type\":\"DesignateRegion15c\",\"areas\":[\"%s\"],\"level\":\"EXCEPTIONAL\","
            + "\"scheme\":\"PRE_2024\"%s}")
        .formatted(area, more);
  }

  private String file(String id, String country, String instrument, String... acts)
      throws IOException {
    var content =
        """
        {"country":"%s","decisionId":"%s","instrument":{"type":"KAMERBRIEF","decidedOn":"2023-01-11"%s},"acts":[%s]}\
        """
            .formatted(
                country, id, instrument.isEmpty() ? "" : "," + instrument, String.join(",", acts));
    return Files.writeString(folder.resolve(id + ".json"), content).toString();
  }

  private int dryRun(String language, String... files) {
    return run(
        language, Stream.concat(Stream.of("--dry-run"), Stream.of(files)).toArray(String[]::new));
  }

  private int run(String language, String... files) {
    told.reset();
    var words = new ArrayList<>(List.of("--language", language));
    words.addAll(List.of("--url", product.address().toString()));
    words.addAll(List.of(files));
    return ImportCommand.of(words, Map.of()).run(new PrintStream(told, true, UTF_8), Map.of());
  }

  private List<String> lines() {
    return told().lines().toList();
  }

  private String told() {
    return told.toString(UTF_8).replace(folder.toString(), "F");
  }
}
