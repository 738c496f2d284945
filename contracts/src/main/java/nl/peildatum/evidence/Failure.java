package nl.peildatum.evidence;

/** One reason for which a bundle is not valid. */
public record Failure(FailureCode code, String detail) {
  private static final int LONGEST = 300;

  /** The detail on one line, without characters that a terminal acts on, cut where it is long. */
  public Failure {
    var plain = detail.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
    detail = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }

  @Override
  public String toString() {
    return code.code() + ": " + detail;
  }
}
