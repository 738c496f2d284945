package nl.peildatum.governing;

import nl.peildatum.decision.Violation;
import nl.peildatum.wording.Wording;

/** A text that is no receipt, or one of a version that this product does not have. */
public final class UnreadableReceipt extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Violation violation;

  UnreadableReceipt(String rule, Wording detail) {
    super(rule, null, false, false);
    this.violation = new Violation(rule, "/receipt", detail);
  }

  /** What is wrong with the text, with the pointer of the member that holds it. */
  public Violation violation() {
    return violation;
  }
}
