package nl.peildatum.answer;

import java.util.Optional;
import nl.peildatum.decision.Statement;
import nl.peildatum.time.Lane;

/** The lane that a statement is about, where there is one. */
final class Lanes {
  private Lanes() {}

  static Optional<Lane> of(Statement statement) {
    return switch (statement) {
      case Statement.Stated stated -> Optional.of(stated.fact().lane());
      case Statement.Corrected corrected -> Optional.of(corrected.result().lane());
      case Statement.About about -> Optional.ofNullable(about.target().lane());
      default -> Optional.empty();
    };
  }
}
