package nl.peildatum.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events that decide an answer: the facts that it names, and what the record says of
 * these facts.
 */
final class DecidingEvents {
  private final RecordAsOf known;
  private final Set<Long> reached = new HashSet<>();
  private final Set<DecisionId> decisions = new HashSet<>();

  DecidingEvents(RecordAsOf known) {
    this.known = known;
  }

  /**
   * The events in the order of the record.
   *
   * @param named sequences of the facts that the answer names
   * @param isOfAnswer whether the answer has an entry of a lane
   */
  List<RecordedEvent> of(Collection<Long> named, Predicate<Lane> isOfAnswer) {
    named.forEach(this::addChain);
    var found = new ArrayList<RecordedEvent>();
    var events = known.record().events();
    for (var event : events.subList(0, (int) Math.min(known.sequence(), events.size()))) {
      if (decides(event, isOfAnswer)) {
        found.add(event);
      }
    }
    return found;
  }

  /** A corrected fact is reached with all that it corrects. */
  private void addChain(long sequence) {
    var next = known.record().event(sequence);
    while (next.isPresent() && reached.add(next.get().sequence())) {
      next =
          next.get().statement() instanceof Statement.Corrected corrected
              ? known.record().event(corrected.target().sequence())
              : next;
    }
  }

  private boolean decides(RecordedEvent event, Predicate<Lane> isOfAnswer) {
    if (event.statement() instanceof Statement.Retracted retraction) {
      return known.counts(event.sequence()) && isRetracted(retraction, isOfAnswer);
    }
    if (!reached.contains(event.sequence()) && !isAboutReached(event)) {
      return false;
    }
    reached.add(event.sequence());
    var isLive = !known.isRetracted(event.sequence());
    if (isLive) {
      decisions.add(event.envelope().decisionId());
    }
    return isLive;
  }

  private boolean isRetracted(Statement.Retracted retraction, Predicate<Lane> isOfAnswer) {
    var target = retraction.target();
    return reached.contains(target.sequence())
        || (isOfAnswer(target.lane(), isOfAnswer) && known.counts(target.sequence()));
  }

  private static boolean isOfAnswer(@Nullable Lane lane, Predicate<Lane> isOfAnswer) {
    return lane != null && isOfAnswer.test(lane);
  }

  private boolean isAboutReached(RecordedEvent event) {
    return known.counts(event.sequence())
        && switch (event.statement()) {
          case Statement.Corrected s -> reached.contains(s.target().sequence());
          case Statement.Annulled s -> reached.contains(s.target().sequence());
          case Statement.Commenced s -> reached.contains(s.target().sequence());
          case Statement.PublicationRecorded s ->
              decisions.contains(s.decision()) && known.publications().isKnown(event);
          case Statement.DecisionCorrected s -> decisions.contains(s.decision());
          default -> false;
        };
  }
}
