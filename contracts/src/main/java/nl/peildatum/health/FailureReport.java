package nl.peildatum.health;

/** Receives reports of failures: the first of each class without delay, then one per minute. */
@FunctionalInterface
public interface FailureReport {
  /**
   * @param unreported failures of this kind since the one that was reported before
   */
  void failed(Throwable failure, long unreported);
}
