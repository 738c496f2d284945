package nl.peildatum.command.workbench.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Reason;
import nl.peildatum.answer.Status;
import nl.peildatum.area.Area;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import nl.peildatum.web.map.AreaWords;
import nl.peildatum.web.map.MapTopic;
import org.jspecify.annotations.Nullable;

/**
 * An area with what a map shows of it, before and after a decision.
 *
 * @param before empty = the area is not in the register
 */
record ComparedArea(Area area, Optional<List<Answer>> before, List<Answer> after) {

  /** What two answers are compared by; a reason alone makes no difference, but a closed list. */
  private record Reading(
      Lane lane,
      Status status,
      @Nullable Map<String, Object> value,
      long sequence,
      List<LineageStep> lineage,
      boolean isByClosedList) {
    static Reading of(Answer answer) {
      var fact = answer.fact();
      return new Reading(
          answer.lane(),
          answer.status(),
          answer.value(),
          fact == null ? 0 : fact.sequence(),
          answer.lineage(),
          answer.reason() instanceof Reason.ClosedList);
    }
  }

  /**
   * @param area as known after the decision
   * @param day Europe/Amsterdam
   */
  static ComparedArea of(
      Area area, RecordAsOf before, RecordAsOf after, String kind, LocalDate day) {
    return new ComparedArea(
        area,
        before.areas().byId(area.id()).map(earlier -> shown(before, earlier, kind, day)),
        shown(after, area, kind, day));
  }

  private static List<Answer> shown(RecordAsOf known, Area area, String kind, LocalDate day) {
    return AreaAnswers.of(known, area, Set.of(kind)).on(day).stream()
        .filter(answer -> MapTopic.isShown(answer.lane()))
        .toList();
  }

  boolean differs() {
    return before.isEmpty() || !readings(before.get()).equals(readings(after));
  }

  /** Whether an answer is about policy that stands or has ended, not only about its absence. */
  boolean isAboutPolicy() {
    return Stream.concat(before.stream().flatMap(List::stream), after.stream())
        .anyMatch(AreaWords::isOfPolicy);
  }

  /** The answers before the decision that it changes. */
  List<Answer> changedBefore() {
    return unlike(before.orElse(List.of()), after);
  }

  /** The answers after the decision that differ from those before it. */
  List<Answer> changedAfter() {
    return unlike(after, before.orElse(List.of()));
  }

  private static List<Answer> unlike(List<Answer> answers, List<Answer> others) {
    var readings = readings(others);
    return answers.stream().filter(answer -> !readings.contains(Reading.of(answer))).toList();
  }

  private static List<Reading> readings(List<Answer> answers) {
    return answers.stream().map(Reading::of).toList();
  }
}
