package nl.peildatum.deploy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.deploy.verifier.VerifierCommands;
import nl.peildatum.openapi.DecisionFileFaults;
import nl.peildatum.openapi.DecisionFileSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Its files are about Andorra, about which no other test of the shared product records anything.
 */
@DisplayName("The page docs/decision-files.md")
@ExtendWith(Product.class)
class DecisionFilesPageTest {
  private static final Path ROOT = Path.of("..");
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The warning that the page tells of beside the example that gets it. */
  private static final Set<String> TOLD = Set.of("closed-list-leaves-others");

  /** Of the whole record, with what was corrected, retracted and annulled on it. */
  private static final List<String> QUESTIONS =
      List.of("", "&area=canillo", "&area=encamp&basis=FORMAL", "&bekendOp=2024-08-10");

  @TempDir static Path folder;

  private final Wire product;
  private final String page = Files.readString(ROOT.resolve("docs/decision-files.md"));

  DecisionFilesPageTest(Wire product) throws IOException {
    this.product = product;
  }

  private Stream<JsonNode> files() {
    return PageExample.in(page).stream()
        .filter(example -> !example.isRequest())
        .map(example -> JSON.readTree(example.text()))
        .filter(example -> example.has("acts"));
  }

  @TestFactory
  @DisplayName("holds files that are recorded in its order, and that its schema takes")
  Stream<DynamicTest> recorded() {
    return Stream.concat(
        files()
            .map(
                file ->
                    DynamicTest.dynamicTest(
                        file.path("decisionId").asString(), () -> record(file))),
        Stream.of(
            DynamicTest.dynamicTest("both verifiers find their evidence valid", this::verified)));
  }

  private void verified() throws IOException {
    var key = product.get("/v1/checkpoint/keys").is(200).body().strip();
    for (var question : QUESTIONS) {
      var address = "/v1/countries/ad/evidence?geldigOp=2024-09-01" + question;
      await(address)
          .atMost(Duration.ofSeconds(20))
          .until(() -> product.get(address).status() == HttpURLConnection.HTTP_OK);
      var file = Files.write(folder.resolve("evidence.json"), product.get(address).bytes());
      VerifierCommands.assertValid("--key", key, file.toString());
    }
  }

  private void record(JsonNode file) {
    assertThat(DecisionFileFaults.in(file.toString())).isEmpty();
    assertThat(file.path("instrument").path("title").asString()).startsWith("Voorbeeld");
    var path = "/v1/countries/ad/decisions";
    var preview = product.record(path + "?dryRun=true", file.toString()).is(200);
    assertThat(preview.json().path("warnings").findValuesAsString("code")).isSubsetOf(TOLD);
    product.record(path, file.toString(), preview.number("/head")).is(201);
  }

  @Test
  @DisplayName("has an example of every act that a decision file may hold")
  void everyAct() {
    var shown = new TreeSet<String>();
    files()
        .forEach(
            file ->
                file.path("acts")
                    .valueStream()
                    .forEach(act -> shown.add(act.at("/type").asString())));
    assertThat(shown).containsExactlyElementsOf(acts());
  }

  /** The types that the product names where it does not know one. */
  private List<String> acts() {
    var unknown =
        """
        {"country": "AD", "decisionId": "voorbeeld-onbekend",
         "instrument": {"type": "KAMERBRIEF", "decidedOn": "2024-07-15"},
         "acts": [{"type": "Unknown"}]}
        """;
    return product
        .record("/v1/countries/ad/decisions?dryRun=true", unknown)
        .is(400)
        .json()
        .at("/errors/0/allowed")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  @DisplayName("gets a token as README.md does, and names addresses that exist")
  void commands() throws IOException {
    var token =
        page.lines()
            .filter(line -> line.startsWith("TOKEN="))
            .findFirst()
            .orElse("no such command");
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains(token);
    assertThat(page).contains("http://localhost:8080" + DecisionFileSchema.ADDRESS);
    assertThat(page).contains("http://localhost:8080/v1/countries/ad/decisions\n");
    product.get("/v1/countries/ad/areas").is(200);
  }

  @Test
  @DisplayName("names a schema that the product serves")
  void schema() {
    var served = product.get(DecisionFileSchema.ADDRESS).is(200);
    assertThat(served.header("Content-Type")).startsWith("application/schema+json");
    assertThat(served.json().path("$id").asString()).isEqualTo(DecisionFileSchema.ADDRESS);
  }

  @Test
  @DisplayName("tells of warnings that docs/warnings.md explains")
  void warnings() throws IOException {
    var explained = Files.readString(ROOT.resolve("docs/warnings.md"));
    var section = page.substring(page.indexOf("## Warnings"), page.indexOf("## Fields"));
    assertThat(section.lines().filter(line -> line.startsWith("| `")))
        .hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(explained).contains("| " + line.split(" ")[1] + " |"));
  }
}
