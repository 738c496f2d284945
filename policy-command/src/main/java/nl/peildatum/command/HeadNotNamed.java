package nl.peildatum.command;

/** Whoever corrects, retracts or annuls must say which record they saw. */
final class HeadNotNamed extends Refusal {
  private static final long serialVersionUID = 1L;

  HeadNotNamed() {
    super("If-Match is missing");
  }
}
