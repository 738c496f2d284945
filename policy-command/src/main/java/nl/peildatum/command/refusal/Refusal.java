package nl.peildatum.command.refusal;

/** A refusal of the command side; nothing was recorded. */
public abstract sealed class Refusal extends RuntimeException
    permits DecisionRefused,
        DecisionIdReused,
        StaleHead,
        ExpectedHeadMissing,
        TooManyCollisions,
        CountryBusy,
        ReadersBehind,
        StoreNotTrusted,
        EventLost,
        DraftRefused,
        AuditDamaged {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message, null, false, false);
  }
}
