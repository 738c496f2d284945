package nl.peildatum.command.draft;

import java.util.List;

/**
 * Entries of the audit trail, in order.
 *
 * @param faults where the trail is not as it was written; entries with a fault are left out
 * @param last number of the last row that was read, or where reading began
 * @param more whether there are entries after the last
 */
public record AuditPage(
    List<AuditEntry> entries, List<AuditFault> faults, long last, boolean more) {}
