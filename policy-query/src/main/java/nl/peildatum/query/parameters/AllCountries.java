package nl.peildatum.query.parameters;

import java.time.Instant;
import java.util.List;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of all countries, or of one, at one instant. The records of all countries are final
 * only when every event up to that instant was read: another country, unknown to this node, may
 * have been recorded.
 *
 * @param beschikbaarOp UTC, whole milliseconds, inclusive
 * @param recordedThrough UTC, inclusive, the least over all countries; null if unknown
 * @param isFinal whether nothing that is recorded later can change the records up to the instant
 * @param records the records of the countries that have an event by then, by code
 */
public record AllCountries(
    Instant beschikbaarOp,
    @Nullable Instant recordedThrough,
    boolean isFinal,
    List<CountryRecord> records) {

  /** These records as not final, because the record of some country is in trouble. */
  AllCountries notFinal() {
    return new AllCountries(beschikbaarOp, recordedThrough, false, records);
  }

  /** The last sequence of a country by the instant: the end of a whole decision, inclusive. */
  public long sequence(CountryRecord record) {
    return record.sequenceAt(beschikbaarOp);
  }
}
