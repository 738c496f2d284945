package nl.peildatum.query.question;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Status;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.areaanswer.MayBear;

/**
 * Which entries of an answer a client wants to see. What is in doubt is never left out: a place
 * that is not known, and a start on which sources differ or that is not certain.
 *
 * @param statuses names of those that are kept, each once; none = every status
 */
public record StatusFilter(List<String> statuses) {
  static final StatusFilter NONE = new StatusFilter(List.of());

  private static final Set<String> ALWAYS = Set.of("PLACE_UNKNOWN", "DISPUTED", "UNCERTAIN");
  private static final List<String> KNOWN =
      Arrays.stream(Status.values()).map(Status::name).toList();

  /** Adds the fault of a status that there is not. */
  static StatusFilter in(Parameters parameters) {
    var statuses = parameters.anyOf(Parameters.STATUS, "unknown-status", KNOWN);
    return statuses.isEmpty() ? NONE : new StatusFilter(statuses);
  }

  public boolean isNone() {
    return statuses.isEmpty();
  }

  public boolean keeps(Answer answer) {
    var status = answer.status().name();
    return isNone() || statuses.contains(status) || ALWAYS.contains(status);
  }

  public boolean keeps(MayBear other) {
    return keeps(other.answer());
  }

  /**
   * Says which filter there was.
   *
   * @param leftOut how many entries it left out
   */
  public AnswerHead tell(AnswerHead head, long leftOut) {
    return isNone() ? head : head.filtered(new AnswerHead.Filtered(statuses, leftOut));
  }
}
