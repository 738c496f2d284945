package nl.peildatum.command.workbench.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.workbench.form.FormDraft;
import nl.peildatum.json.Json;
import nl.peildatum.kind.moratorium.MoratoriumActs;
import nl.peildatum.problem.Language;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A whole decision in words")
class WholeDecisionTest {
  private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b");

  static Stream<Path> files() throws IOException {
    try (var all = Files.walk(Path.of("../deploy/demo"))) {
      return all.filter(file -> file.toString().endsWith(".json")).toList().stream();
    }
  }

  private static List<ReadField> fields(Map<String, Object> file) {
    var country = CountryRecord.empty(new CountryCode(String.valueOf(file.get("country"))));
    var context = FormContext.of(PageTexts.in(Language.DUTCH), country);
    return WholeDecision.of(context, new FormDraft(file)).stream().flatMap(ReadField::all).toList();
  }

  /** The pointers of the simple values of a file; that of the list for an item of it. */
  private static Stream<String> simple(String pointer, @Nullable Object value) {
    return switch (value) {
      case Map<?, ?> object ->
          object.entrySet().stream()
              .flatMap(one -> simple(pointer + "/" + one.getKey(), one.getValue()));
      case List<?> list when list.stream().anyMatch(item -> item instanceof Map<?, ?>) ->
          IntStream.range(0, list.size())
              .boxed()
              .flatMap(index -> simple(pointer + "/" + index, list.get(index)));
      case null, default -> Stream.of(pointer);
    };
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName("has a value for each that a file states")
  void isWhole(Path path) throws IOException {
    var file = Json.sent(Files.readAllBytes(path));
    var shown =
        fields(file).stream()
            .filter(field -> !field.values().isEmpty())
            .map(ReadField::name)
            .toList();
    assertThat(simple("", file).filter(pointer -> !pointer.equals("/country")))
        .allSatisfy(
            pointer ->
                assertThat(shown).anyMatch(name -> isIn(pointer, name) || isIn(name, pointer)));
  }

  /** A value of several texts is shown as one, or text by text. */
  private static boolean isIn(String pointer, String whole) {
    return (pointer + "/").startsWith(whole + "/");
  }

  @Test
  @DisplayName("names areas, codes and days in words, cuts nothing off, and says what is emptied")
  void inWords() {
    var passage = "Zin. ".repeat(60).strip();
    Map<String, Object> replacement = new java.util.HashMap<>();
    replacement.put("type", "DesignateRegion15c");
    replacement.put("level", null);
    var file =
        Map.<String, Object>of(
            "country", "SY",
            "instrument", Map.of("type", "KAMERBRIEF", "decidedOn", "2023-01-11"),
            "passages", List.of(Map.of("language", "nl", "text", passage)),
            "acts",
                List.of(
                    Map.of(
                        "type",
                        "DesignateRegion15c",
                        "areas",
                        List.of("halab"),
                        "passages",
                        List.of(0)),
                    Map.of("type", "Correct", "fact", 3, "replacement", replacement)));
    var values = fields(file).stream().flatMap(field -> field.values().stream()).toList();
    assertThat(values)
        .contains("Kamerbrief", "11 januari 2023", passage, "1. " + passage, "wordt leeggemaakt");
    assertThat(values).anyMatch(text -> text.startsWith("Ḩalab"));
  }

  private static Map<String, Object> withActs(Map<?, ?>... acts) {
    return Map.of(
        "country",
        "ML",
        "instrument",
        Map.of("type", "KAMERBRIEF", "decidedOn", "2023-01-11"),
        "acts",
        List.of(acts));
  }

  private static List<String> values(Map<String, Object> file, String name) {
    return fields(file).stream()
        .filter(field -> field.name().equals(name))
        .flatMap(field -> field.values().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName("says nothing of a file of the demonstration in codes")
  void noCodes(Path path) throws IOException {
    assertThat(fields(Json.sent(Files.readAllBytes(path))))
        .flatExtracting(ReadField::values)
        .noneMatch(value -> CODE.matcher(value).find());
  }

  @Test
  @DisplayName("tells why a moratorium ended in words, and what is no code as it is written")
  void reasons() {
    for (var reason : MoratoriumActs.REASONS) {
      assertThat(values(withActs(ended(reason)), "/acts/0/reason"))
          .singleElement()
          .satisfies(words -> assertThat(words).isNotEqualTo(reason));
    }
    assertThat(values(withActs(ended("UNCERTAIN_SITUATION")), "/acts/0/reason"))
        .containsExactly("zo geschreven in het besluit: “UNCERTAIN_SITUATION”");
    assertThat(values(withActs(ended("Onzekere situatie.")), "/acts/0/reason"))
        .containsExactly("Onzekere situatie.");
  }

  private static Map<String, Object> ended(String reason) {
    return Map.of("type", "EndMoratorium", "moratorium", "DECISION", "reason", reason);
  }

  @Test
  @DisplayName("names areas by their names, also those that the file registers itself")
  void areas() {
    var area = Map.of("id", "nieuw-oord", "name", "Nieuw Oord", "type", "CITY");
    var file =
        withActs(
            Map.of("type", "RegisterArea", "area", area),
            Map.of(
                "type",
                "DesignateRegion15c",
                "areas",
                List.of("segou", "ML-7", "nieuw-oord", "x")));
    var context =
        FormContext.of(PageTexts.in(Language.DUTCH), CountryRecord.empty(new CountryCode("ML")));
    assertThat(ActWords.of(context, file)).last().asString().endsWith("Ségou, Gao, Nieuw Oord, x");
    assertThat(values(file, "/acts/1/areas")).containsExactly("Ségou", "Gao", "Nieuw Oord", "x");
  }

  @Test
  @DisplayName("counts the acts of the decision that is corrected from 1")
  void countsFromOne() {
    var fact = Map.of("decisionId", "eerste", "act", 0);
    assertThat(values(withActs(Map.of("type", "Retract", "fact", fact)), "/acts/0/fact/act"))
        .containsExactly("1");
  }
}
