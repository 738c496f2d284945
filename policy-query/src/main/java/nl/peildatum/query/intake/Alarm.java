package nl.peildatum.query.intake;

/**
 * The reason why a country's record cannot be used, stored so that it outlives this process.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param reason the word that the log uses for the trouble
 * @param partition the partition of the message that is the cause
 * @param offset the offset of that message in its partition, 0 for the first
 */
public record Alarm(String country, String reason, int partition, long offset) {}
