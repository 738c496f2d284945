package nl.peildatum.query.governing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.peildatum.answer.Answer;
import nl.peildatum.governing.CaseDate;
import nl.peildatum.governing.CaseQuestion;
import nl.peildatum.governing.GoverningDay;
import nl.peildatum.governing.GoverningOption;
import nl.peildatum.kind.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * Compares the answers of an assessment with those on the day of the application, where the policy
 * may have been more favourable to the person.
 */
final class OlderPolicy {
  private final @Nullable LocalDate application;

  /** The answers on the day of the application; empty where the assessment does not look at it. */
  private final Map<SamePolicy, Answer> answers;

  OlderPolicy(CaseQuestion question, List<? extends GoverningDayReading> days) {
    this.application = question.dates().get(CaseDate.APPLICATION);
    this.answers =
        days.stream()
            .filter(day -> isOfApplication(day.on()))
            .findFirst()
            .map(day -> byPolicy(day.answers()))
            .orElse(Map.of());
  }

  private boolean isOfApplication(GoverningDay on) {
    return on.day().equals(application) && on.rule().option() == GoverningOption.AT_APPLICATION;
  }

  /**
   * The answers by policy, disregarding the area of the lineage that answered; the first of each
   * policy.
   */
  private static Map<SamePolicy, Answer> byPolicy(List<Answer> answers) {
    return answers.stream()
        .collect(
            Collectors.toMap(
                answer -> SamePolicy.of(answer.lane()),
                Function.identity(),
                (first, next) -> first));
  }

  /** The remark that the older policy was more favourable, or may have been; empty if not. */
  Optional<Note> note(Answer answer, GoverningDay on) {
    var older = answers.get(SamePolicy.of(answer.lane()));
    if (application == null
        || !application.isBefore(on.day())
        || older == null
        || favour(older) <= favour(answer)) {
      return Optional.empty();
    }
    var isDoubtful = older.status().isDoubtful() || answer.status().isDoubtful();
    return Optional.of(
        new Note(
            isDoubtful
                ? "OLDER_POLICY_MAY_HAVE_BEEN_MORE_FAVOURABLE"
                : "OLDER_POLICY_MORE_FAVOURABLE",
            answer.lane(),
            Map.of("day", application.toString())));
  }

  private static int favour(Answer answer) {
    var value = answer.value();
    return value == null
        ? 0
        : Kinds.found().named(answer.lane().kind()).map(kind -> kind.favour(value)).orElse(0);
  }
}
