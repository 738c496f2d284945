package nl.peildatum.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.deploy.importing.ImportedFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@DisplayName("The page docs/demo-chapters.md")
class DemoChaptersTest {
  private static final Pattern ACT = Pattern.compile("`([a-z0-9-]+)/(\\d+)` (\\w+)");
  private static final Pattern HEADING = Pattern.compile("\\*[^*]+:\\* ");

  /** The decisions that quote the chapters, by id. */
  private static final Map<String, JsonNode> DECISIONS =
      DemoDecisions.countries().stream()
          .flatMap(country -> DemoDecisions.of(country).stream())
          .map(ImportedFile::content)
          .filter(content -> content.has("passages"))
          .collect(
              Collectors.toMap(
                  content -> content.path("decisionId").asString(), Function.identity()));

  private final List<String> page = Files.readAllLines(Path.of("../docs/demo-chapters.md"));

  DemoChaptersTest() throws IOException {}

  @Test
  @DisplayName("names each act of the decisions that quote the chapters, and no other")
  void namesEachAct() {
    assertThat(rows().flatMap(DemoChaptersTest::named).distinct())
        .containsExactlyInAnyOrderElementsOf(
            DECISIONS.entrySet().stream()
                .flatMap(
                    decision ->
                        IntStream.range(0, decision.getValue().path("acts").size())
                            .mapToObj(
                                index ->
                                    new Named(decision.getKey(), index, type(decision, index))))
                .toList());
  }

  @Test
  @DisplayName("shortens only sentences that the acts of their row rest on")
  void quotesPassages() {
    var checked = 0;
    for (var row : rows().filter(line -> !line.startsWith("| *no longer in the text:*")).toList()) {
      var acts = named(row).toList();
      for (var sentence : acts.isEmpty() ? List.<String>of() : sentences(row)) {
        assertThat(acts).as(row).allMatch(act -> act.quotes(sentence));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(300);
  }

  @Test
  @DisplayName("can rest on each act: what is set quotes a passage, and no passage is idle")
  void passagesAreUsed() {
    DECISIONS.forEach(
        (id, decision) -> {
          var used =
              decision
                  .path("acts")
                  .valueStream()
                  .flatMap(act -> act.path("passages").valueStream())
                  .map(JsonNode::asInt)
                  .collect(Collectors.toSet());
          assertThat(used)
              .as(id)
              .containsExactlyInAnyOrderElementsOf(
                  IntStream.range(0, decision.path("passages").size()).boxed().toList());
          assertThat(decision.path("acts").valueStream())
              .as(id)
              .allMatch(
                  act ->
                      act.has("passages")
                          || act.path("type").asString().matches("(End|Withdraw).*"));
        });
  }

  private Stream<String> rows() {
    return page.stream().filter(line -> line.startsWith("| "));
  }

  private static Stream<Named> named(String row) {
    return ACT.matcher(row)
        .results()
        .map(act -> new Named(act.group(1), Integer.parseInt(act.group(2)), act.group(3)));
  }

  /** The beginnings of the sentences of a row. */
  private static List<String> sentences(String row) {
    return Arrays.stream(row.substring(2, row.indexOf(" |", 2)).split(" · "))
        .map(written -> HEADING.matcher(written).replaceFirst(""))
        .map(written -> written.replaceFirst(" …$", ""))
        .toList();
  }

  private static String type(Map.Entry<String, JsonNode> decision, int act) {
    return decision.getValue().path("acts").path(act).path("type").asString();
  }

  /** An act by its decision and its place there, from 0. */
  private record Named(String decision, int index, String type) {

    boolean quotes(String beginning) {
      var content = DECISIONS.getOrDefault(decision, MissingNode.getInstance());
      return content
          .path("acts")
          .path(index)
          .path("passages")
          .valueStream()
          .map(place -> content.path("passages").path(place.asInt()).path("text").asString())
          .anyMatch(text -> (" " + text).contains(" " + beginning));
    }
  }
}
