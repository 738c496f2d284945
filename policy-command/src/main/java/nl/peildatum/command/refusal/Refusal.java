package nl.peildatum.command.refusal;

/** The command side says no; nothing was recorded. */
public abstract sealed class Refusal extends RuntimeException
    permits DecisionRefused,
        DecisionIdReused,
        StaleHead,
        HeadNotNamed,
        TooManyCollisions,
        GateShut,
        HeldBack,
        StoreNotTrusted,
        EventLost {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message, null, false, false);
  }
}
