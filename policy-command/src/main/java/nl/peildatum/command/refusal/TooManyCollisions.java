package nl.peildatum.command.refusal;

/** Other nodes were quicker every time. */
public final class TooManyCollisions extends Refusal {
  private static final long serialVersionUID = 1L;

  public TooManyCollisions() {
    super("other nodes recorded first, again and again");
  }
}
