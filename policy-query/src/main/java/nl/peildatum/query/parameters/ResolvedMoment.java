package nl.peildatum.query.parameters;

import java.time.Instant;
import java.time.LocalDate;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.LawDay;
import org.jspecify.annotations.Nullable;

/**
 * A country's record as of a moment.
 *
 * @param record read as far as this node has read it, at least up to {@code sequence}
 * @param sequence the last of a whole decision, inclusive; 0 before everything
 * @param beschikbaarOp UTC, whole milliseconds, inclusive; null before everything
 * @param isFinal whether nothing that is recorded later can change the record up to here
 * @param recordedThrough UTC, inclusive: everything recorded up to then was read; null if unknown
 */
public record ResolvedMoment(
    CountryRecord record,
    long sequence,
    @Nullable Instant beschikbaarOp,
    boolean isFinal,
    @Nullable Instant recordedThrough) {
  /** Whether the moment's own day in Amsterdam is before the day. */
  boolean isBefore(LocalDate geldigOp) {
    return beschikbaarOp != null && geldigOp.isAfter(LawDay.of(beschikbaarOp));
  }
}
