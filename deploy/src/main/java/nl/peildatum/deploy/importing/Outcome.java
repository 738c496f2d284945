package nl.peildatum.deploy.importing;

/**
 * What became of a file.
 *
 * @param already whether the register had recorded exactly this before
 * @param first the sequence of the decision's own event in its country, from 1
 * @param last the sequence of its last fact, inclusive
 * @param recordedAt when the register came to know it: an instant in UTC, as answered
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
