package nl.peildatum.codec;

/**
 * Sequence and hash of one event of a country. It is called a head because the hash covers all
 * events up to it: two records with an equal head have equal events so far. Any event can be meant,
 * not only the last one recorded.
 *
 * @param sequence sequence of that event, from 1; equals the number of events up to it
 * @param hash hash of that event, lower-case hex SHA-256, as in the payload
 */
public record ChainHead(long sequence, String hash) {}
