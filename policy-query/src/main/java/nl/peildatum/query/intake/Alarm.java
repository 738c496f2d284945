package nl.peildatum.query.intake;

/**
 * Why a country cannot be answered for, remembered beyond the life of this process.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param reason the word that the log has for it
 * @param partition of the message that is the cause
 * @param offset of that message in its partition, 0 for the first
 */
public record Alarm(String country, String reason, int partition, long offset) {}
