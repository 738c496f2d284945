package nl.peildatum.command.refusal;

/**
 * Refuses a correction, retraction or annulment without {@code If-Match}: its author must state
 * which head they saw.
 */
public final class ExpectedHeadMissing extends Refusal {
  private static final long serialVersionUID = 1L;

  public ExpectedHeadMissing() {
    super("If-Match is missing");
  }
}
