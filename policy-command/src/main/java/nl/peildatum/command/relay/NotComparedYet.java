package nl.peildatum.command.relay;

/** Stops publishing while the topic is being compared with the store; it is tried again later. */
final class NotComparedYet extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotComparedYet() {
    super("the topic is being compared with the store", null, false, false);
  }
}
