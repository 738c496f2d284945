package nl.peildatum.query.view;

import nl.peildatum.decision.CountryCode;

/** The feed of a country does not hold yet what this node has read; it is growing. */
public final class NotGrown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String detail;

  NotGrown(CountryCode country) {
    this("The answers of " + country + " that changed are still being worked out.");
  }

  private NotGrown(String detail) {
    super(detail);
    this.detail = detail;
  }

  /** In words for a client. */
  public String detail() {
    return detail;
  }
}
