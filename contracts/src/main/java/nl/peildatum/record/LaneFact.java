package nl.peildatum.record;

import java.util.Optional;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.time.Fact;
import nl.peildatum.time.Lane;

/** The {@link Fact} that an event contributes to the fold, and its lane. */
record LaneFact(Lane lane, Fact<PolicyFact> fact) {

  static Optional<LaneFact> of(RecordedEvent event) {
    var sequence = event.sequence();
    return switch (event.statement()) {
      case Statement.Stated s ->
          Optional.of(new LaneFact(s.fact().lane(), new Fact.Stated<>(sequence, s.fact())));
      case Statement.Corrected c -> {
        var target = c.target().sequence();
        var fact = new Fact.Corrected<>(sequence, target, c.result());
        yield Optional.of(new LaneFact(c.result().lane(), fact));
      }
      case Statement.Annulled a ->
          about(a, new Fact.Annulled<>(sequence, a.target().sequence(), a.from()));
      case Statement.Retracted r -> about(r, new Fact.Retracted<>(sequence, r.target().sequence()));
      default -> Optional.empty();
    };
  }

  private static Optional<LaneFact> about(Statement.About about, Fact<PolicyFact> fact) {
    return about.lane().map(lane -> new LaneFact(lane, fact));
  }
}
