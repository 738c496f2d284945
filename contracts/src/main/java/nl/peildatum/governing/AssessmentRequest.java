package nl.peildatum.governing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.peildatum.decision.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One question about a case as it was sent: a new question, or the receipt of an earlier answer.
 *
 * @param caseReference echoed, stored nowhere
 * @param question empty with a receipt, and where {@code violations} is not empty
 * @param beschikbaarOp UTC, whole milliseconds; at most one of {@code beschikbaarOp} and {@code
 *     sequence} is given
 */
public record AssessmentRequest(
    Optional<String> caseReference,
    Optional<CaseQuestion> question,
    Optional<String> receipt,
    @Nullable Instant beschikbaarOp,
    @Nullable Long sequence,
    List<Violation> violations) {

  /** Whether the question names a moment of the record, by its instant or its sequence. */
  public boolean namesMoment() {
    return beschikbaarOp != null || sequence != null;
  }
}
