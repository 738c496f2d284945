package nl.peildatum.command.draft;

/**
 * A place at which the audit trail is not as it was written.
 *
 * @param number of the entry; the first one where several are missing
 */
public record AuditFault(long number, Kind kind) {
  /** What is wrong with the entry. */
  public enum Kind {
    /** The entry, and possibly further ones, are not there. */
    MISSING,
    /** The bytes differ from their hash. */
    CHANGED,
    /** The hash is right, but it does not continue the entry before. */
    REPLACED
  }
}
