package nl.peildatum.evidence;

/** One reason for which a bundle is not valid. */
public record Failure(FailureCode code, String detail) {
  /** The detail as one short line without characters that a terminal acts on. */
  public Failure {
    detail = PrintableText.of(detail);
  }

  @Override
  public String toString() {
    return code.code() + ": " + detail;
  }
}
