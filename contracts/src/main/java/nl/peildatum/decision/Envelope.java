package nl.peildatum.decision;

import java.time.Instant;

/**
 * What every event carries beside what it says.
 *
 * @param sequence per country, from 1, without holes
 * @param recordedAt UTC, whole milliseconds, given by the store's clock; equal for all of a
 *     decision
 * @param previousHash hash of the country's event before, 64 zeros for the first
 * @param hash lower-case hex SHA-256 of the canonical form without this field
 */
public record Envelope(
    String id,
    CountryCode country,
    long sequence,
    Instant recordedAt,
    DecisionId decisionId,
    String previousHash,
    String hash) {
  public static final String NO_PREVIOUS = "0".repeat(64);
}
