package nl.peildatum.command.refusal;

/** Refuses because an entry of the audit trail, or the file of a draft, was changed or removed. */
public final class AuditDamaged extends Refusal {
  private static final long serialVersionUID = 1L;

  /**
   * @param what what is damaged, for the log
   */
  public AuditDamaged(String what) {
    super(what);
  }
}
