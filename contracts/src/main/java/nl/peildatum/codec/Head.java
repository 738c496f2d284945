package nl.peildatum.codec;

/**
 * The end of a country's record at some moment.
 *
 * @param sequence of the last event, from 1; also how many events the country has
 * @param hash of that event, lower-case hex SHA-256, as in the payload
 */
public record Head(long sequence, String hash) {}
