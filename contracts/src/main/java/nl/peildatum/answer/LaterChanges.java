package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.OfAct;

/**
 * Changes of policy after a contested decision (<i>wijzigingen van beleid</i>, art. 83(1)(b) Vw
 * 2000): a court takes them into account once they are published.
 */
public final class LaterChanges {
  private final List<Published> published;

  private record Published(DecisionId id, LocalDate decidedOn, LocalDate publishedOn) {}

  private LaterChanges(List<Published> published) {
    this.published = published;
  }

  /** The decisions with a publication, as known. */
  public static LaterChanges of(AsKnown known) {
    return new LaterChanges(
        known.record().decisions().stream()
            .filter(decision -> decision.lastSequence() <= known.upTo())
            .flatMap(decision -> known.record().event(decision.firstSequence() + 1).stream())
            .flatMap(event -> published(event, known).stream())
            .sorted(Comparator.comparing(Published::publishedOn))
            .toList());
  }

  /** A correction of this register's own error is no change of policy. */
  private static Optional<Published> published(RecordedEvent event, AsKnown known) {
    return known
        .publishedOn(event)
        .filter(on -> instrument(event).type() != InstrumentType.DATA_CORRECTION)
        .map(on -> new Published(event.envelope().decisionId(), instrument(event).decidedOn(), on));
  }

  private static Instrument instrument(RecordedEvent event) {
    return ((OfAct) event.statement()).origin().instrument();
  }

  /**
   * The decisions that a court does not take into account on a day.
   *
   * @param contested the day of the contested decision; what was decided on it is no later change
   * @param day of the hearing or the ruling; what was published on it counts
   */
  public Set<DecisionId> leftOut(LocalDate contested, LocalDate day) {
    if (published.isEmpty() || !published.getLast().publishedOn().isAfter(day)) {
      return Set.of();
    }
    return published.stream()
        .filter(of -> of.decidedOn().isAfter(contested) && of.publishedOn().isAfter(day))
        .map(Published::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
