package nl.peildatum.codec;

/** A message on one of the product's topics that does not have the product's form. */
public final class NotOurs extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param why in what, as the end of a sentence about the message
   */
  public NotOurs(String why) {
    super(why, null, false, false);
  }

  /** In what it is not, as the end of a sentence about the message. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
