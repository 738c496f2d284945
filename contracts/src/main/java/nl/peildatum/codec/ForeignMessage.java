package nl.peildatum.codec;

/** Thrown for a message on one of the product's topics that does not have the product's form. */
public final class ForeignMessage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param why the difference from the form, as the end of a sentence about the message
   */
  public ForeignMessage(String why) {
    super(why, null, false, false);
  }

  /** The difference from the form, as the end of a sentence about the message. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
