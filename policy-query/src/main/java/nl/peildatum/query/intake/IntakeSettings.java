package nl.peildatum.query.intake;

/** The broker and the topics that the intake reads. */
public record IntakeSettings(
    String bootstrapServers, String eventsTopic, String watermarksTopic, String checkpointsTopic) {
  public static IntakeSettings at(String bootstrapServers) {
    return new IntakeSettings(
        bootstrapServers, "policy-events", "policy-watermarks", "policy-checkpoints");
  }
}
