package nl.peildatum.health;

/** Receives reports of failures: of each kind at once, and then at most once a minute. */
@FunctionalInterface
public interface FailureReport {
  /**
   * @param unreported failures of this kind since the one that was reported before
   */
  void failed(Throwable failure, long unreported);
}
