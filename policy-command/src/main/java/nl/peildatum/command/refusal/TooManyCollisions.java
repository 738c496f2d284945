package nl.peildatum.command.refusal;

/** Refuses because other nodes recorded first at every attempt. */
public final class TooManyCollisions extends Refusal {
  private static final long serialVersionUID = 1L;

  public TooManyCollisions() {
    super("other nodes recorded first, again and again");
  }
}
