package nl.peildatum.command.topic;

/** Stops publishing until an operator has changed something outside of the relay. */
public final class OperatorNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code lower-case words with hyphens, for programs
   * @param detail the problem and what an operator has to do, as sentences
   */
  public OperatorNeeded(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The problem and what an operator has to do, as sentences. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
