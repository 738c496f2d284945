package nl.peildatum.web.map;

import java.util.List;
import java.util.Map;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Reason;
import nl.peildatum.answer.Status;
import nl.peildatum.areaanswer.PathVerdicts.PathVerdict;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.record.FactView;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What a map shows of an answer about an area. Two that are equal look alike and rest on the same
 * fact.
 *
 * @param lane that answers
 * @param fact sequence of the deciding fact; 0 = none
 * @param isByClosedList whether a list that names other areas is the reason
 * @param lineage steps from the area to the one whose lane answers
 */
public record AreaReading(
    Lane lane,
    Status status,
    @Nullable Map<String, Object> value,
    long fact,
    boolean isByClosedList,
    List<LineageStep> lineage) {
  public static AreaReading of(Answer answer) {
    return new AreaReading(
        answer.lane(),
        answer.status(),
        answer.value(),
        sequence(answer.fact()),
        answer.reason() instanceof Reason.ClosedList,
        answer.lineage());
  }

  public static AreaReading of(PathVerdict answer) {
    var verdict = answer.verdict();
    return new AreaReading(
        answer.by().lane().lane(),
        verdict.status(),
        verdict.value(),
        sequence(verdict.fact()),
        verdict.reason() instanceof Reason.ClosedList,
        answer.by().lineage());
  }

  private static long sequence(@Nullable FactView fact) {
    return fact == null ? 0 : fact.sequence();
  }

  /** Whether it is about policy that stands or has ended, not about an absence. */
  public boolean isOfPolicy() {
    return isOfPolicy(status);
  }

  /** Whether a status is of policy that stands or has ended, not of an absence. */
  public static boolean isOfPolicy(Status status) {
    return switch (status) {
      case IN_FORCE, DECLARED_NONE, DISPUTED, UNCERTAIN, ENDED, ANNULLED -> true;
      default -> false;
    };
  }
}
