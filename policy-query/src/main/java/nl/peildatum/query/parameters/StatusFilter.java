package nl.peildatum.query.parameters;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Status;
import nl.peildatum.answerjson.AnswerHead;
import nl.peildatum.areaanswer.OtherAreaAnswer;

/**
 * A filter on the statuses of an answer's entries. Doubtful entries are always kept: a place that
 * is not known, and a start that is disputed or uncertain.
 *
 * @param statuses the names of the statuses that are kept, each once; empty = every status
 */
public record StatusFilter(List<String> statuses) {
  static final StatusFilter NONE = new StatusFilter(List.of());

  private static final Set<String> ALWAYS = Set.of("PLACE_UNKNOWN", "DISPUTED", "UNCERTAIN");
  private static final List<String> KNOWN =
      Arrays.stream(Status.values()).map(Status::name).toList();

  /** Reads the filter; adds a fault for an unknown status. */
  static StatusFilter in(Parameters parameters) {
    var statuses = parameters.anyOf(Parameters.STATUS, "unknown-status", KNOWN);
    return statuses.isEmpty() ? NONE : new StatusFilter(statuses);
  }

  /** Whether every status is kept. */
  public boolean isNone() {
    return statuses.isEmpty();
  }

  /** Whether the filter keeps an answer. */
  public boolean keeps(Answer answer) {
    var status = answer.status().name();
    return isNone() || statuses.contains(status) || ALWAYS.contains(status);
  }

  /** Whether the filter keeps an entry about another area. */
  public boolean keeps(OtherAreaAnswer other) {
    return keeps(other.answer());
  }

  /**
   * The head with the filter's statuses.
   *
   * @param leftOut the number of entries that the filter left out
   */
  public AnswerHead tell(AnswerHead head, long leftOut) {
    return isNone() ? head : head.filtered(new AnswerHead.Filtered(statuses, leftOut));
  }
}
