package nl.peildatum.query.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a case file keeps of an answer (<i>ontvangstbewijs</i>): all that it was made from, and its
 * hash, without the case reference.
 *
 * @param beschikbaarOp the moment of the record that was asked for or resolved, UTC, whole
 *     milliseconds; {@code null} = before everything
 * @param sequence up to and including which the record counted
 * @param language of the texts: {@code en}, {@code nl}
 * @param form version of the answer's form
 * @param rules version of the table of governing days
 * @param sha256 lower-case hex, of the answer's JSON without case reference and receipt
 */
public record Receipt(
    CaseQuestion question,
    @Nullable Instant beschikbaarOp,
    long sequence,
    String language,
    int form,
    int rules,
    String sha256) {}
