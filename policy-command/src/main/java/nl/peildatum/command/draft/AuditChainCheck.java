package nl.peildatum.command.draft;

import java.util.ArrayList;
import java.util.List;

/** Follows the chain of the audit trail, row by row, and collects its faults. */
final class AuditChainCheck {
  private final List<AuditEntry> entries = new ArrayList<>();
  private final List<AuditFault> faults = new ArrayList<>();
  private long number;
  private String hash;

  /**
   * @param number of the entry before the first row; 0 = none
   * @param hash of that entry; empty = not known
   */
  AuditChainCheck(long number, String hash) {
    this.number = number;
    this.hash = hash;
  }

  /** Takes the next row. */
  void next(AuditChain.Row row) {
    if (row.number() > number + 1) {
      faults.add(new AuditFault(number + 1, AuditFault.Kind.MISSING));
      hash = "";
    }
    number = row.number();
    var entry = AuditEntryCodec.read(row.payload()).filter(e -> e.number() == row.number());
    if (entry.isEmpty()) {
      faults.add(new AuditFault(number, AuditFault.Kind.CHANGED));
    } else if (!hash.isEmpty() && !entry.get().previousHash().equals(hash)) {
      faults.add(new AuditFault(number, AuditFault.Kind.REPLACED));
    } else {
      entries.add(entry.get());
    }
    hash = entry.map(AuditEntry::hash).orElse("");
  }

  /** Compares the last row with the end of the chain. */
  void end(AuditChain.Head end) {
    if (end.number() > number) {
      faults.add(new AuditFault(number + 1, AuditFault.Kind.MISSING));
    } else if (end.number() < number || (!hash.isEmpty() && !end.hash().equals(hash))) {
      faults.add(new AuditFault(number, AuditFault.Kind.REPLACED));
    }
  }

  AuditPage page(long last, boolean more) {
    return new AuditPage(List.copyOf(entries), List.copyOf(faults), last, more);
  }
}
