package nl.peildatum.query.intake;

import java.util.OptionalLong;

/**
 * An event as the topic holds it, with the position at which it was read.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param sequence the event's sequence in the country's record, 1 for the first
 * @param payload the bytes as stored by the command side
 * @param offset the offset in the topic's partition, 0 for the first
 * @param leafIndex the number of the event in the log, 0 for the first; empty when it was not told
 */
public record KeptEvent(
    String country,
    long sequence,
    EventBytes payload,
    int partition,
    long offset,
    OptionalLong leafIndex) {

  /** This event with a country and a sequence. */
  public KeptEvent of(String itsCountry, long itsSequence) {
    return new KeptEvent(itsCountry, itsSequence, payload, partition, offset, leafIndex);
  }

  /** This event with a number in the log. */
  public KeptEvent withLeafIndex(OptionalLong itsNumber) {
    return new KeptEvent(country, sequence, payload, partition, offset, itsNumber);
  }

  /** Whether the other event has the same country and sequence; its bytes may differ. */
  public boolean isSameEventAs(KeptEvent other) {
    return sequence == other.sequence && country.equals(other.country);
  }
}
