package nl.peildatum.governing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of an answer for a case file (<i>ontvangstbewijs</i>): everything the answer was made
 * from, and its hash, without the case reference.
 *
 * @param beschikbaarOp the moment of the record that was asked for or resolved, UTC, whole
 *     milliseconds; {@code null} = before everything
 * @param sequence the last sequence that counted, inclusive
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
    String sha256) {
  /** The version of the form of answers that this product writes. */
  public static final int CURRENT_FORM = 1;

  /** The languages of answers. */
  public static final List<String> LANGUAGES = List.of("en", "nl");
}
