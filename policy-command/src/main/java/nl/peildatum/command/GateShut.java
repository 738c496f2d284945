package nl.peildatum.command;

/** An earlier decision about the country is still under way; nothing was recorded. */
final class GateShut extends Refusal {
  private static final long serialVersionUID = 1L;

  GateShut() {
    super("an earlier decision about this country is still under way");
  }
}
