package nl.peildatum.rule.warning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.decision.Warning;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * Warns when the instrument of a decision is corrected in the day from which its facts took their
 * start: the recorded starts stay, and each takes a Correct of its own.
 */
final class StartCameFromInstrument {
  private StartCameFromInstrument() {}

  static List<Warning> among(List<Statement> statements, DraftRecord draft) {
    return statements.stream()
        .filter(DecisionCorrected.class::isInstance)
        .map(DecisionCorrected.class::cast)
        .flatMap(corrected -> warning(corrected, draft))
        .toList();
  }

  private static Stream<Warning> warning(DecisionCorrected corrected, DraftRecord draft) {
    var lanes =
        draft
            .head()
            .eventsOf(corrected.decision())
            .filter(event -> event.statement() instanceof Stated)
            .flatMap(event -> laneWithOtherStart(event, corrected.instrument(), draft).stream())
            .distinct()
            .sorted()
            .toList();
    return lanes.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Warning(
                "start-came-from-instrument",
                Wording.of("start-came-from-instrument", corrected.decision()),
                lanes));
  }

  /**
   * The lane of a fact that is live after this decision, and whose start is the one that the
   * instrument gave when the decision was recorded, and would now be another.
   */
  private static Optional<Lane> laneWithOtherStart(
      RecordedEvent event, Instrument corrected, DraftRecord draft) {
    var before = draft.before().known().origin(event).instrument();
    return draft
        .after()
        .known()
        .chains()
        .of(event.sequence())
        .filter(
            chain ->
                Stream.of(Basis.values())
                    .filter(basis -> isMoved(basis, before, corrected))
                    .filter(basis -> isMoved(basis, event.origin().instrument(), corrected))
                    .anyMatch(basis -> DefaultStart.isTakenBy(event, chain, basis, draft.record())))
        .map(chain -> chain.content().lane());
  }

  private static boolean isMoved(Basis basis, Instrument before, Instrument corrected) {
    return !Objects.equals(DefaultStart.of(before, basis), DefaultStart.of(corrected, basis));
  }
}
