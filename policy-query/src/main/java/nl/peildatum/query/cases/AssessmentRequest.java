package nl.peildatum.query.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.peildatum.decision.Violation;
import nl.peildatum.query.assessment.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * One question about a case as it was sent: asked anew, or the receipt of an answer to be given
 * again.
 *
 * @param caseReference echoed, kept nowhere
 * @param question empty with a receipt, and where {@code violations} says what is wrong
 * @param beschikbaarOp UTC, whole milliseconds; at most one of it and {@code sequence} is given
 */
public record AssessmentRequest(
    Optional<String> caseReference,
    Optional<CaseQuestion> question,
    Optional<String> receipt,
    @Nullable Instant beschikbaarOp,
    @Nullable Long sequence,
    List<Violation> violations) {}
