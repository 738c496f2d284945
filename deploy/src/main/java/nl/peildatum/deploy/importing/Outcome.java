package nl.peildatum.deploy.importing;

/**
 * The result of importing a file.
 *
 * @param already whether the register had recorded exactly this decision before
 * @param first the sequence of the event of the decision itself in its country, from 1
 * @param last the sequence of the decision's last fact, inclusive
 * @param recordedAt when the decision was recorded: an instant in UTC, as answered
 */
public record Outcome(
    String decisionId, boolean already, long first, long last, String recordedAt) {
  public String sentence() {
    return (already ? "already on record: " : "recorded: ")
        + decisionId
        + ", sequences "
        + first
        + " to "
        + last
        + ", at "
        + recordedAt;
  }
}
