package nl.peildatum.command.refusal;

/** Whoever corrects, retracts or annuls must say which record they saw. */
public final class HeadNotNamed extends Refusal {
  private static final long serialVersionUID = 1L;

  public HeadNotNamed() {
    super("If-Match is missing");
  }
}
