package nl.peildatum.bench.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Answers to cases that are wrong stop the benchmark")
class CaseAnswerStreamTest {
  private static final String CASE =
      "{\"dates\":{\"application\":\"2016-02-01\",\"decision\":\"2024-07-01\"}}";
  private static final List<String> KINDS =
      List.of(
          "RELOCATION_ALTERNATIVE", "DECISION_MORATORIUM", "DEPARTURE_MORATORIUM", "RISK_PROFILE");

  @Test
  @DisplayName("one in three is kept whole, however the body is cut")
  void kept() {
    var answered = new CaseAnswerStream(3);
    var bytes = (line(0) + line(1) + line(2) + line(3)).getBytes(UTF_8);
    for (var one : bytes) {
      answered.add(new byte[] {one}, 1);
    }
    assertThat(answered.lines()).isEqualTo(4);
    assertThat(answered.kept().stream().map(one -> new String(one, UTF_8) + "\n"))
        .containsExactly(line(0), line(3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 12})
  @DisplayName("an answer to another case than the line's")
  void anotherCase(int number) {
    var bytes = (line(0) + line(number)).getBytes(UTF_8);
    assertThatIllegalStateException()
        .isThrownBy(() -> new CaseAnswerStream(3).add(bytes, bytes.length));
  }

  private static String line(int number) {
    return "{\"caseReference\":\"case-" + number + "\",\"elements\":[]}\n";
  }

  @ParameterizedTest
  @CsvSource({
    "2016-02-01, IN_FORCE, true",
    "2024-07-01, ENDED, true",
    "2024-07-01, IN_FORCE, false",
    "2016-02-01, ENDED, false",
    "2016-02-02, IN_FORCE, false"
  })
  @DisplayName("a status that was not recorded, or another day than the case's")
  void status(String day, String status, boolean isRight) {
    var rest =
        KINDS.stream()
            .map(kind -> answer(kind, isInForce(kind, day) ? "IN_FORCE" : "ENDED"))
            .collect(Collectors.joining(","));
    var answer =
        "{\"elements\":[{\"geldigOp\":\"%s\",\"answers\":[%s,%s]}]}"
            .formatted(day, answer("REGION_15C", status), rest);
    var checked =
        assertThatCode(
            () -> ExpectedCasePolicy.check(CASE.getBytes(UTF_8), answer.getBytes(UTF_8)));
    if (isRight) {
      checked.doesNotThrowAnyException();
    } else {
      checked.isInstanceOf(IllegalStateException.class).hasMessageContaining("not what was");
    }
  }

  private static boolean isInForce(String kind, String day) {
    return !kind.endsWith("MORATORIUM") || day.compareTo("2016-07-01") < 0;
  }

  private static String answer(String kind, String status) {
    return "{\"kind\":\"" + kind + "\",\"status\":\"" + status + "\"}";
  }
}
