package nl.peildatum.command.refusal;

import java.time.Duration;

/** More was recorded lately than readers take at once; nothing was recorded. */
public final class HeldBack extends Refusal {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * @param retryAfter when another try may be worthwhile
   */
  public HeldBack(Duration retryAfter) {
    super("readers are still taking what was recorded before");
    this.retryAfter = retryAfter;
  }

  /** Whole seconds, at least 1. */
  public long retryAfterSeconds() {
    return retryAfter.toSeconds() + 1;
  }
}
