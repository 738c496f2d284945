package nl.peildatum.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a problem")
class ProblemTest {
  private static final Fault MISSPELT =
      Fault.ofParameter("unknown-parameter", "geldigop", "geldigop is not taken here.");
  private static final Fault NO_DAY =
      new Fault("invalid-date", new Fault.Pointer("/from"), "No day.", Map.of("given", "x"));

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

  private static String json(Problem problem) {
    return new String(problem.bytes(), StandardCharsets.UTF_8);
  }
}
