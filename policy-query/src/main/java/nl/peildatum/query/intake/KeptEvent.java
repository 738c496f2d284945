package nl.peildatum.query.intake;

/**
 * An event as the topic holds it, with the position at which it was read.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param sequence the event's sequence in the country's record, 1 for the first
 * @param payload the bytes as stored by the command side
 * @param offset the offset in the topic's partition, 0 for the first
 */
public record KeptEvent(
    String country, long sequence, EventBytes payload, int partition, long offset) {

  /** This event with a country and a sequence. */
  public KeptEvent of(String itsCountry, long itsSequence) {
    return new KeptEvent(itsCountry, itsSequence, payload, partition, offset);
  }

  /** Whether the other event has the same country and sequence; its bytes may differ. */
  public boolean isSameEventAs(KeptEvent other) {
    return sequence == other.sequence && country.equals(other.country);
  }
}
