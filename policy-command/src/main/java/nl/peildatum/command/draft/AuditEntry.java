package nl.peildatum.command.draft;

import java.time.Instant;
import java.util.Map;

/**
 * One entry of the audit trail.
 *
 * @param number from 1, without gaps
 * @param at UTC, whole milliseconds, by the store's clock; never before the entry before it
 * @param previousHash hash of the entry before, 64 zeros for the first
 * @param hash lower-case hex SHA-256 of the RFC 8785 form without the hash itself
 */
public record AuditEntry(
    long number, Instant at, AuditEvent event, String previousHash, String hash) {
  static final String NO_PREVIOUS = "0".repeat(64);

  /** The members of its JSON form, of which the hash is that of all others. */
  public Map<String, Object> members() {
    return AuditEntryCodec.object(this);
  }
}
