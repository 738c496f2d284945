package nl.peildatum.command.log;

/** Thrown when the keys of this node cannot sign the log. */
public final class UnusableLogKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableLogKey(String why) {
    super(why);
  }
}
