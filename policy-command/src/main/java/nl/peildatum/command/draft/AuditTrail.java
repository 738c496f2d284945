package nl.peildatum.command.draft;

import java.util.List;
import java.util.Optional;
import nl.peildatum.command.TransactionParticipant;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.store.TakenDecisionId;
import org.axonframework.common.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The audit trail (<i>controlespoor</i>): who handed in, revised, approved, rejected and withdrew
 * drafts, which drafts lapsed, who recorded without a draft, and who read the trail. Its entries
 * are chained by hash, so that a changed or removed entry is found.
 */
public final class AuditTrail {
  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
  private static final int CHECKED_AT_A_TIME = 1_000;

  private final AuditChain chain;
  private final TransactionManager transactions;

  public AuditTrail(JdbcClient store, TransactionManager transactions) {
    this.chain = new AuditChain(store);
    this.transactions = transactions;
  }

  /** Writes, in the transaction that records a decision, who recorded it without a draft. */
  public TransactionParticipant recordedAtOnce(Identity by) {
    return taken -> chain.append(chain.lock(), event(by, taken));
  }

  private static DecisionRecordedAtOnce event(Identity by, TakenDecisionId taken) {
    return new DecisionRecordedAtOnce(
        by, taken.country(), taken.id(), taken.firstSequence(), taken.lastSequence());
  }

  /**
   * Reads entries, and writes that they were read.
   *
   * @param after number of the entry after which to begin; 0 = from the first
   * @param most how many entries at most
   */
  public AuditPage read(Identity reader, long after, int most) {
    return transactions.fetchInTransaction(
        () -> {
          var end = chain.lock();
          var page = page(end, after, most);
          chain.append(end, new AuditTrailRead(reader, after, page.entries().size()));
          return page;
        });
  }

  /** The first place at which the whole trail is not as it was written; empty if there is none. */
  public Optional<AuditFault> firstFault() {
    return transactions.fetchInTransaction(
        () -> {
          var end = chain.lock();
          var page = page(end, 0, CHECKED_AT_A_TIME);
          while (page.faults().isEmpty() && page.more()) {
            page = page(end, page.last(), CHECKED_AT_A_TIME);
          }
          return page.faults().stream().findFirst();
        });
  }

  private AuditPage page(AuditChain.Head end, long after, int most) {
    if (after > end.number()) {
      return new AuditPage(List.of(), List.of(), after, false);
    }
    var check = new AuditChainCheck(after, hashOf(after));
    var rows = chain.after(after, most);
    rows.forEach(check::next);
    var last = rows.isEmpty() ? after : rows.getLast().number();
    var more = rows.size() == most && last < end.number();
    if (!more) {
      check.end(end);
    }
    var page = check.page(last, more);
    page.faults()
        .forEach(fault -> LOG.error("alarm audit-damaged {}: {}", fault.number(), fault.kind()));
    return page;
  }

  /** The hash of an entry; empty if it is missing or changed. */
  private String hashOf(long number) {
    return number == 0
        ? AuditEntry.NO_PREVIOUS
        : chain.after(number - 1, 1).stream()
            .filter(row -> row.number() == number)
            .flatMap(row -> AuditEntryCodec.read(row.payload()).stream())
            .map(AuditEntry::hash)
            .findFirst()
            .orElse("");
  }
}
