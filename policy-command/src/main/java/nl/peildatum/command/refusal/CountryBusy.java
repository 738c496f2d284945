package nl.peildatum.command.refusal;

/**
 * Refuses because an earlier decision about the country is still being recorded; nothing was
 * recorded.
 */
public final class CountryBusy extends Refusal {
  private static final long serialVersionUID = 1L;

  public CountryBusy() {
    super("an earlier decision about this country is still under way");
  }
}
