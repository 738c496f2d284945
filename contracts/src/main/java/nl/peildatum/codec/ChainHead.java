package nl.peildatum.codec;

/**
 * The last event of a country's record at some moment.
 *
 * @param sequence sequence of that event, from 1; equals the number of events of the country
 * @param hash hash of that event, lower-case hex SHA-256, as in the payload
 */
public record ChainHead(long sequence, String hash) {}
