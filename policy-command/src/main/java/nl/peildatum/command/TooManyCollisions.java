package nl.peildatum.command;

/** Other nodes were quicker every time. */
final class TooManyCollisions extends Refusal {
  private static final long serialVersionUID = 1L;

  TooManyCollisions() {
    super("other nodes recorded first, again and again");
  }
}
