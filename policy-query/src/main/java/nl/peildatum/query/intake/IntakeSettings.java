package nl.peildatum.query.intake;

/** Where the events come from. */
public record IntakeSettings(String bootstrapServers, String eventsTopic, String watermarksTopic) {
  public static IntakeSettings at(String bootstrapServers) {
    return new IntakeSettings(bootstrapServers, "policy-events", "policy-watermarks");
  }
}
