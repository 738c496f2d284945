package nl.peildatum.bench.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.peildatum.json.Json;

/**
 * The policy that {@link CasesBenchmark#recordFiveLanes} records, compared with answers to cases.
 */
final class ExpectedCasePolicy {
  /** By kind of policy, the days on which it is in force: first day inclusive, last exclusive. */
  private static final Map<String, List<LocalDate>> IN_FORCE =
      Map.of(
          "REGION_15C", List.of(LocalDate.of(2016, 1, 1), LocalDate.of(2024, 7, 1)),
          "RELOCATION_ALTERNATIVE", List.of(LocalDate.of(2016, 1, 1), LocalDate.MAX),
          "DECISION_MORATORIUM", List.of(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 7, 1)),
          "DEPARTURE_MORATORIUM", List.of(LocalDate.of(2016, 1, 1), LocalDate.of(2016, 7, 1)),
          "RISK_PROFILE", List.of(LocalDate.of(2016, 1, 1), LocalDate.MAX));

  private ExpectedCasePolicy() {}

  /** Throws if the answer is about days that are not of the case, or differs from this policy. */
  static void check(byte[] caseLine, byte[] answer) {
    var asked = (Map<?, ?>) Json.object(caseLine).get("dates");
    var elements = (List<?>) Json.object(answer).get("elements");
    if (asked == null || elements == null || elements.isEmpty()) {
      throw new IllegalStateException("no answer: " + new String(answer, UTF_8));
    }
    for (var one : elements) {
      var element = (Map<?, ?>) one;
      var day = String.valueOf(element.get("geldigOp"));
      var answers = (List<?>) element.get("answers");
      if (!asked.containsValue(day) || answers == null || !isRight(answers, day)) {
        throw new IllegalStateException(
            "the answer to %s is not what was recorded: %s"
                .formatted(new String(caseLine, UTF_8), new String(answer, UTF_8)));
      }
    }
  }

  private static boolean isRight(List<?> answers, String day) {
    return answers.size() >= IN_FORCE.size()
        && answers.stream().allMatch(answer -> isRight((Map<?, ?>) answer, LocalDate.parse(day)));
  }

  private static boolean isRight(Map<?, ?> answer, LocalDate day) {
    var days = IN_FORCE.get(String.valueOf(answer.get("kind")));
    var isInForce = "IN_FORCE".equals(answer.get("status"));
    return days != null
        && isInForce == (!day.isBefore(days.getFirst()) && day.isBefore(days.getLast()));
  }

  /** Returns the answer up to its receipt, which names the moment at which it was given. */
  static String withoutReceipt(byte[] answer) {
    var text = new String(answer, UTF_8);
    return text.substring(0, text.lastIndexOf("\"receipt\""));
  }
}
