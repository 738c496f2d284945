package nl.peildatum.command.refusal;

/**
 * Refuses a correction, retraction or annulment without {@code If-Match}: its author must state
 * which head they saw.
 */
public final class HeadNotNamed extends Refusal {
  private static final long serialVersionUID = 1L;

  public HeadNotNamed() {
    super("If-Match is missing");
  }
}
