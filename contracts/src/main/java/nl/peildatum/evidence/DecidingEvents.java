package nl.peildatum.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Target;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;

/**
 * Finds the events that decide an answer: the facts that it names, what the record says of these
 * facts and of others of their lanes that no longer stand, the areas on the way to these lanes, and
 * what the register covers.
 */
final class DecidingEvents {
  private final RecordAsOf known;
  private final AnswerEntries entries;
  private final AnswerLineage lineage;
  private final StatementsOnAbsence onAbsence;
  private final Set<Long> reached = new HashSet<>();
  private final Set<DecisionId> decisions = new HashSet<>();

  DecidingEvents(RecordAsOf known, AnswerEntries entries, AnswerLineage lineage) {
    this.known = known;
    this.entries = entries;
    this.lineage = lineage;
    this.onAbsence = new StatementsOnAbsence(entries, known);
  }

  /** The events in the order of the record. */
  List<RecordedEvent> inOrder() {
    entries.named().forEach(this::addChain);
    known.lanes().withLiveFact().stream().filter(entries::areAbout).forEach(this::addFacts);
    var found = new ArrayList<RecordedEvent>();
    var events = known.record().events();
    for (var event : events.subList(0, (int) Math.min(known.sequence(), events.size()))) {
      if (decides(event)) {
        found.add(event);
      }
    }
    return found;
  }

  /** The facts of a lane that were corrected or annulled; all, of what was never designated. */
  private void addFacts(Lane lane) {
    var isNever = entries.sayNever(lane);
    for (var fact : known.lane(lane).facts()) {
      var chain = fact.chain();
      if (isNever || chain.versions().size() > 1 || !chain.annulments().isEmpty()) {
        addChain(chain.liveEnd());
      }
    }
  }

  /** A corrected fact is reached with all that it corrects. */
  private void addChain(long sequence) {
    known.record().versionsUpTo(sequence).forEach(version -> reached.add(version.sequence()));
  }

  private boolean decides(RecordedEvent event) {
    if (event.statement() instanceof Statement.Retracted retraction) {
      return known.counts(event.sequence()) && isOfAnswer(retraction.target());
    }
    if (!reached.contains(event.sequence()) && !isFound(event)) {
      return false;
    }
    reached.add(event.sequence());
    var isLive = !known.isRetracted(event.sequence());
    if (isLive) {
      decisions.add(event.envelope().decisionId());
    }
    return isLive;
  }

  private boolean isOfAnswer(Target retracted) {
    var lane = retracted.lane();
    return reached.contains(retracted.sequence())
        || (lane != null && entries.areAbout(lane) && known.counts(retracted.sequence()));
  }

  private boolean isFound(RecordedEvent event) {
    return isAboutReached(event)
        || lineage.isMadeBy(event.statement())
        || onAbsence.contains(event.statement());
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
