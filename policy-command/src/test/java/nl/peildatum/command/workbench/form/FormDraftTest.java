package nl.peildatum.command.workbench.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.peildatum.json.Json;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The form of a decision")
class FormDraftTest {
  private static final Path DEMO = Path.of("../deploy/demo");

  static Stream<Path> files() throws IOException {
    try (var all = Files.walk(DEMO)) {
      return all.filter(file -> file.toString().endsWith(".json")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName("gives every file of the demonstration back, member for member")
  void givesTheFileBack(Path path) throws IOException {
    var file = Json.sent(Files.readAllBytes(path));
    var fields = new FormDraft(file).fields();
    assertThat(Json.canonical(FormDraft.of(fields).file())).isEqualTo(Json.canonical(file));
    assertThat(fields)
        .filteredOn(one -> one.name().startsWith(FormField.KEPT))
        .allSatisfy(
            one ->
                assertThat(one.name())
                    .matches(".*/(scopeDisputed|formalFrom|publishedOn|definition|cohort)"));
  }

  @Test
  @DisplayName("knows every type of act, with the fields of its kind")
  void knowsEveryAct() {
    assertThat(SchemaShapes.actTypes()).hasSize(25).contains("DesignateRegion15c", "Annul");
    assertThat(
            new FormDraft(
                    java.util.Map.of(
                        "acts",
                        List.of(
                            java.util.Map.of(
                                "type", "DesignateRegion15c", "areas", List.of("gao", "mopti")))))
                .fields())
        .contains(new FormField("/acts/0/areas", "gao"), new FormField("/acts/0/areas", "mopti"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  @DisplayName("gives any file back, with unknown members, values of a wrong type and nulls in it")
  void givesAnyFileBack(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < 200; i++) {
      var file = AnyFile.of(random);
      assertThat(Json.canonical(FormDraft.of(new FormDraft(file).fields()).file()))
          .as(() -> new String(Json.canonical(file), StandardCharsets.UTF_8))
          .isEqualTo(Json.canonical(file));
    }
  }

  @Test
  @DisplayName("counts the acts of another decision from 1, and its file from 0")
  void countsFromOne() {
    var first = new FormField("/acts/0/fact/act", "1");
    var file =
        FormDraft.of(
                List.of(
                    new FormField("/acts/0/type", "Retract"),
                    new FormField("/acts/0/fact/decisionId", "eerste"),
                    first))
            .file();
    assertThat(new String(Json.canonical(file), StandardCharsets.UTF_8))
        .contains("{\"act\":0,\"decisionId\":\"eerste\"}");
    assertThat(new FormDraft(file).fields()).contains(first);
  }
}
