package nl.peildatum.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.peildatum.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a problem")
class ProblemTest {
  private static final Fault MISSPELT =
      Fault.ofParameter(
          "unknown-parameter", "geldigop", Wording.asWritten("geldigop is not taken here."));
  private static final Fault NO_DAY =
      new Fault(
          "invalid-date",
          new Fault.Pointer("/from"),
          Wording.asWritten("No day."),
          Map.of("given", "x"));

  @Test
  @DisplayName("with one fault has the fault's own type")
  void oneFault() {
    assertThat(json(Problem.of(List.of(MISSPELT))))
        .isEqualTo(
            """
            {"type":"/problems/unknown-parameter","title":"This address does not take this \
            parameter","status":400,"detail":"geldigop is not taken here.","errors":[{"type":\
            "/problems/unknown-parameter","parameter":"geldigop","detail":"geldigop is not taken \
            here."}]}\
            """);
  }

  @Test
  @DisplayName("with several faults is an invalid request that names them all")
  void severalFaults() {
    assertThat(json(Problem.of(List.of(MISSPELT, NO_DAY))))
        .startsWith("{\"type\":\"/problems/invalid-request\"")
        .contains(
            "{\"type\":\"/problems/invalid-date\",\"pointer\":\"/from\",\"detail\":\"No day.\","
                + "\"given\":\"x\"}");
  }

  @Test
  @DisplayName("type says what to do")
  void everyTypeSaysWhatToDo() {
    assertThat(ProblemTypes.all())
        .allSatisfy(type -> assertThat(type.advice()).isNotBlank().endsWith("."))
        .allSatisfy(type -> assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*"))
        .allSatisfy(type -> assertThat(type.status()).isBetween(400, 599));
  }

  @Test
  @DisplayName("type has its texts in Dutch too")
  void everyTypeInDutch() {
    assertThat(ProblemTypes.all())
        .allSatisfy(
            type -> {
              assertThat(type.titel()).isNotBlank().isNotEqualTo(type.title());
              assertThat(type.raad()).isNotBlank().isNotEqualTo(type.advice()).endsWith(".");
            })
        .doesNotHaveDuplicates();
    assertThat(ProblemTypes.all().stream().map(ProblemType::titel)).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("type names the same fields, codes and addresses in both languages")
  void sameNames() {
    assertThat(ProblemTypes.all())
        .allSatisfy(type -> assertThat(names(type.raad())).isEqualTo(names(type.advice())));
  }

  /** What is no word of a language: addresses, names in camel case, constants. */
  private static Set<String> names(String text) {
    return Pattern.compile(
            "/[a-z0-9{}/.]+[a-z}]|[a-z]+[A-Z]\\w+|[A-Z][a-z]+[A-Z]\\w+|[A-Z]{2,}_[A-Z_]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  @Test
  @DisplayName("has its title in the language that is asked for")
  void title() {
    var problem = Problem.of(List.of(NO_DAY));
    assertThat(new String(problem.bytes(Language.DUTCH), StandardCharsets.UTF_8))
        .isEqualTo(json(problem).replace("This is not a date", "Dit is geen datum"));
  }

  private static String json(Problem problem) {
    return new String(problem.bytes(Language.ENGLISH), StandardCharsets.UTF_8);
  }
}
