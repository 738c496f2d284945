package nl.peildatum.deploy.importing;

/**
 * The result of importing a file.
 *
 * @param wasRecorded whether the register held exactly this decision already
 * @param firstSequence the sequence of the event of the decision itself in its country, from 1
 * @param lastSequence the sequence of the decision's last fact, inclusive
 * @param recordedAt when the decision was recorded: an instant in UTC, as the register wrote it
 */
public record Outcome(
    String decisionId,
    boolean wasRecorded,
    long firstSequence,
    long lastSequence,
    String recordedAt) {
  /** Returns the outcome as a line to print. */
  public String sentence() {
    return (wasRecorded ? "already on record: " : "recorded: ")
        + decisionId
        + ", sequences "
        + firstSequence
        + " to "
        + lastSequence
        + ", at "
        + recordedAt;
  }
}
