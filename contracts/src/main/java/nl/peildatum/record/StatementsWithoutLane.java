package nl.peildatum.record;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import nl.peildatum.time.Appended;
import nl.peildatum.time.Buckets;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The events that are not a Set, an End, a correction or an annulment: retractions, publications,
 * commencements, transitional rules, coverage, declarations and superseded sources. Indexed by
 * their target, each list in the order of the record. Holds every such event ever recorded; the
 * caller filters those that count. Immutable.
 */
record StatementsWithoutLane(
    Appended<RecordedEvent> all,
    Buckets<Long, Appended<RecordedEvent>> retractionsByTarget,
    Buckets<DecisionId, Appended<RecordedEvent>> publicationsByDecision,
    Buckets<Long, Appended<RecordedEvent>> commencementsByTarget,
    Buckets<Lane, Appended<RecordedEvent>> transitionalRulesByLane,
    Appended<RecordedEvent> coverages,
    Appended<RecordedEvent> declarations) {

  static StatementsWithoutLane none() {
    return new StatementsWithoutLane(
        Appended.empty(),
        Buckets.empty(),
        Buckets.empty(),
        Buckets.empty(),
        Buckets.empty(),
        Appended.empty(),
        Appended.empty());
  }

  /** These statements with that of an event; this object itself if it is held elsewhere. */
  StatementsWithoutLane and(RecordedEvent event) {
    var statement = event.statement();
    if (!isHeld(statement)) {
      return this;
    }
    return new StatementsWithoutLane(
        all.and(event),
        statement instanceof Retracted r
            ? with(retractionsByTarget, r.target().sequence(), event)
            : retractionsByTarget,
        statement instanceof PublicationRecorded p
            ? with(publicationsByDecision, p.decision(), event)
            : publicationsByDecision,
        statement instanceof Commenced c
            ? with(commencementsByTarget, c.target().sequence(), event)
            : commencementsByTarget,
        transitionalRulesAfter(event, statement),
        statement instanceof CoverageStated ? coverages.and(event) : coverages,
        statement instanceof NoCountryPolicyDeclared ? declarations.and(event) : declarations);
  }

  private static boolean isHeld(Statement statement) {
    return switch (statement) {
      case Statement.DecisionRecorded d -> false;
      case Statement.Stated s -> false;
      case Statement.Corrected c -> false;
      case Statement.Annulled a -> false;
      case Statement.AreaRegistered r -> false;
      case Statement.AreaSucceeded s -> false;
      default -> true;
    };
  }

  private Buckets<Lane, Appended<RecordedEvent>> transitionalRulesAfter(
      RecordedEvent event, Statement statement) {
    return statement instanceof TransitionalRuleRecorded t
        ? t.lane()
            .map(lane -> with(transitionalRulesByLane, lane, event))
            .orElse(transitionalRulesByLane)
        : transitionalRulesByLane;
  }

  private static <K> Buckets<K, Appended<RecordedEvent>> with(
      Buckets<K, Appended<RecordedEvent>> known, K key, RecordedEvent event) {
    UnaryOperator<@Nullable Appended<RecordedEvent>> more =
        before -> (before == null ? Appended.<RecordedEvent>empty() : before).and(event);
    return known.with(key, more);
  }

  List<RecordedEvent> retractionsOf(long target) {
    return retractionsByTarget.get(target).orElseGet(Appended::empty);
  }

  List<RecordedEvent> publicationsOf(DecisionId decision) {
    return publicationsByDecision.get(decision).orElseGet(Appended::empty);
  }

  List<RecordedEvent> commencementsOf(long target) {
    return commencementsByTarget.get(target).orElseGet(Appended::empty);
  }

  List<RecordedEvent> transitionalRulesOf(Lane lane) {
    return transitionalRulesByLane.get(lane).orElseGet(Appended::empty);
  }
}
