package nl.peildatum.command.unfinished;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.peildatum.command.refusal.DecisionRefused;
import nl.peildatum.command.security.Identity;
import nl.peildatum.decisionfile.PersonalDataCheck;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forms that people put aside before they were finished. Only the person who put a form aside sees
 * it, from any desk; it is no draft, and no step of it stands in the audit trail.
 */
public final class UnfinishedForms {
  /** The number of forms that one person may have put aside. */
  public static final int MOST = 20;

  private final UnfinishedFormTable table;
  private final TransactionManager transactions;
  private final Duration lifetime;

  /**
   * @param lifetime how long a form is kept after it was put aside
   */
  public UnfinishedForms(JdbcClient store, TransactionManager transactions, Duration lifetime) {
    this.table = new UnfinishedFormTable(store);
    this.transactions = transactions;
    this.lifetime = lifetime;
  }

  /**
   * Puts a form aside, in the place of the version from which the person went on. Where that is no
   * longer the last one, both are kept.
   *
   * @return empty when the person has put as many aside as one may
   * @throws DecisionRefused when the form holds the number of a person
   */
  public Optional<FormVersion> putAside(
      Identity by, Optional<FormVersion> from, UnfinishedForm form) {
    var personal = PersonalDataCheck.inUnfinished(form.file().file());
    if (!personal.isEmpty()) {
      throw new DecisionRefused(personal);
    }
    return transactions.fetchInTransaction(() -> kept(by, from, form));
  }

  private Optional<FormVersion> kept(Identity by, Optional<FormVersion> from, UnfinishedForm form) {
    table.removeLapsed(lifetime);
    table.lock(by);
    if (from.isPresent() && table.replace(by, from.get(), form)) {
      return from.map(last -> new FormVersion(last.id(), last.revision() + 1));
    }
    var same = table.same(by, form);
    if (same.isPresent()) {
      return same;
    }
    return table.count(by) < MOST ? Optional.of(table.add(by, form)) : Optional.empty();
  }

  /** The forms of a person, the last one put aside first. */
  public List<KeptFormSummary> list(Identity by) {
    table.removeLapsed(lifetime);
    return table.list(by, lifetime);
  }

  /** A form of a person; empty for an id that none of their forms has. */
  public Optional<KeptForm> find(Identity by, String id) {
    table.removeLapsed(lifetime);
    return table.find(by, id);
  }

  /** Throws a form away, whatever its version. */
  public void throwAway(Identity by, String id) {
    table.remove(by, id);
  }

  /** Removes a form that was handed in; a later version of it stays. */
  public void finished(Identity by, FormVersion version) {
    table.remove(by, version);
  }
}
