package nl.peildatum.deploy.importing;

import java.util.List;
import nl.peildatum.problem.Language;
import nl.peildatum.wording.Wording;
import tools.jackson.databind.JsonNode;

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
    String recordedAt,
    List<Told> warnings) {
  /**
   * The outcome that the register tells of a recording.
   *
   * @param recorded what recording the decision answered
   */
  static Outcome of(
      ImportedFile file, boolean wasRecorded, JsonNode recorded, List<Told> warnings) {
    return new Outcome(
        file.decisionId(),
        wasRecorded,
        recorded.path("firstSequence").asLong(),
        recorded.path("lastSequence").asLong(),
        recorded.path("recordedAt").asString(""),
        warnings);
  }

  /** Returns the outcome as a line to print. */
  public String sentence(Language language) {
    return Wording.of(
            wasRecorded ? "importing.recorded-already" : "importing.recorded",
            decisionId,
            firstSequence,
            lastSequence,
            recordedAt)
        .in(language.locale());
  }

  /** The warnings to print: those of an earlier recording were told then. */
  List<Told> newWarnings() {
    return wasRecorded ? List.of() : warnings;
  }
}
