package nl.peildatum.command.refusal;

import java.time.Duration;

/** Refuses because readers have not yet read what was recorded before; nothing was recorded. */
public final class ReadersBehind extends Refusal {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /**
   * @param retryAfter the time after which another attempt may succeed
   */
  public ReadersBehind(Duration retryAfter) {
    super("readers are still taking what was recorded before");
    this.retryAfter = retryAfter;
  }

  /** Returns whole seconds, rounded up; at least 1. */
  public long retryAfterSeconds() {
    return retryAfter.toSeconds() + 1;
  }
}
