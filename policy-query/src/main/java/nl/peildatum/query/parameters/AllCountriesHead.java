package nl.peildatum.query.parameters;

import java.time.Instant;
import java.time.LocalDate;
import nl.peildatum.decision.Basis;
import nl.peildatum.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The resolved coordinates in the head of an answer over all countries.
 *
 * @param geldigOp the day asked about, Europe/Amsterdam; {@code null} where no day is asked about
 * @param beschikbaarOp the moment of the record, UTC, whole milliseconds, inclusive
 * @param recordedThrough everything recorded up to this instant was read, in every country; {@code
 *     null} if unknown
 * @param basis {@code null} where no basis is asked about
 * @param bekendOp only what was public on this day (inclusive); {@code null} = no filter
 * @param asDecidedSoFar whether the day asked about or {@code bekendOp} is later than the day of
 *     {@code beschikbaarOp}
 */
public record AllCountriesHead(
    @Nullable LocalDate geldigOp,
    Instant beschikbaarOp,
    boolean isFinal,
    @Nullable Instant recordedThrough,
    @Nullable Basis basis,
    @Nullable LocalDate bekendOp,
    boolean asDecidedSoFar) {

  /** The members of the head, to which a caller adds the answer. */
  public JsonObject write() {
    var to = new JsonObject().with("geldigOp", geldigOp).with("beschikbaarOp", beschikbaarOp);
    to.with("final", isFinal);
    if (!isFinal) {
      to.withNull("recordedThrough", recordedThrough);
    }
    to.with("basis", basis).with("bekendOp", bekendOp);
    return geldigOp == null ? to : to.with("asDecidedSoFar", asDecidedSoFar);
  }
}
