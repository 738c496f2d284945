package nl.peildatum.command.topic;

/** The relay does not go on before a person has changed something outside of it. */
public final class OperatorNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code lower-case words with hyphens, for programs
   * @param detail what is wrong, and what an operator does about it: sentences
   */
  OperatorNeeded(String code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** What is wrong, and what an operator does about it: sentences. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
