package nl.peildatum.command.refusal;

import java.time.Duration;

/**
 * Refuses because more was recorded recently than readers can take at once; nothing was recorded.
 */
public final class HeldBack extends Refusal {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * @param retryAfter the time after which another attempt may succeed
   */
  public HeldBack(Duration retryAfter) {
    super("readers are still taking what was recorded before");
    this.retryAfter = retryAfter;
  }

  /** The time in whole seconds, at least 1. */
  public long retryAfterSeconds() {
    return retryAfter.toSeconds() + 1;
  }
}
