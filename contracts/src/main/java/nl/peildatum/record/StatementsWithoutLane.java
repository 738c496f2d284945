package nl.peildatum.record;

import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ListsByKey;

/**
 * The events that are not a Set, an End, a correction or an annulment: retractions, publications,
 * corrections of decisions, commencements, transitional rules, coverage, declarations and
 * superseded sources. Indexed by their target, each list in the order of the record. Holds every
 * such event ever recorded; the caller filters those that count. Immutable.
 */
record StatementsWithoutLane(
    AppendOnlyList<RecordedEvent> all,
    ListsByKey<Long, RecordedEvent> retractionsByTarget,
    ListsByKey<DecisionId, RecordedEvent> publicationsByDecision,
    ListsByKey<DecisionId, RecordedEvent> correctionsByDecision,
    ListsByKey<Long, RecordedEvent> commencementsByTarget,
    ListsByKey<Lane, RecordedEvent> transitionalRulesByLane,
    AppendOnlyList<RecordedEvent> coverages,
    AppendOnlyList<RecordedEvent> declarations) {

  static StatementsWithoutLane none() {
    return new StatementsWithoutLane(
        AppendOnlyList.empty(),
        ListsByKey.empty(),
        ListsByKey.empty(),
        ListsByKey.empty(),
        ListsByKey.empty(),
        ListsByKey.empty(),
        AppendOnlyList.empty(),
        AppendOnlyList.empty());
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
            ? retractionsByTarget.and(r.target().sequence(), event)
            : retractionsByTarget,
        statement instanceof PublicationRecorded p
            ? publicationsByDecision.and(p.decision(), event)
            : publicationsByDecision,
        statement instanceof DecisionCorrected c
            ? correctionsByDecision.and(c.decision(), event)
            : correctionsByDecision,
        statement instanceof Commenced c
            ? commencementsByTarget.and(c.target().sequence(), event)
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

  private ListsByKey<Lane, RecordedEvent> transitionalRulesAfter(
      RecordedEvent event, Statement statement) {
    return statement instanceof TransitionalRuleRecorded rule
        ? rule.lane()
            .map(lane -> transitionalRulesByLane.and(lane, event))
            .orElse(transitionalRulesByLane)
        : transitionalRulesByLane;
  }
}
