package nl.peildatum.areaanswer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.LanesOfEvents;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.record.RetractedFacts;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** Finds the decisions that bear on a place: those that may change the answers for it. */
public final class BearingDecisions {
  private BearingDecisions() {}

  /**
   * The lanes of some decisions: those of their facts, without facts that were retracted. For a
   * place in the gazetteer, only lanes that apply, or may apply, to a person from there are given,
   * and only decisions with such a lane. For the whole country and for a place that is not in the
   * gazetteer, all lanes and all decisions are given.
   *
   * @param area as written; {@code null} = the whole country
   */
  public static Map<DecisionId, SortedSet<Lane>> lanesByDecision(
      RecordAsOf known, @Nullable String area, Set<DecisionId> decisions) {
    if (decisions.isEmpty()) {
      return Map.of();
    }
    var limitedTo =
        Optional.ofNullable(area)
            .flatMap(known.areas()::find)
            .map(found -> BearingAreas.of(known, found));
    var retracted = RetractedFacts.of(known);
    var lanes = new HashMap<DecisionId, SortedSet<Lane>>();
    for (var id : decisions) {
      var concerned =
          known
              .record()
              .eventsOf(id)
              .filter(event -> !retracted.contains(event))
              .flatMap(event -> event.statement().lane().stream())
              .filter(lane -> limitedTo.isEmpty() || isIn(limitedTo.get(), lane))
              .collect(Collectors.toCollection(TreeSet::new));
      if (limitedTo.isEmpty() || !concerned.isEmpty()) {
        lanes.put(id, concerned);
      }
    }
    return lanes;
  }

  private static boolean isIn(Set<String> areas, Lane lane) {
    return areas.contains(Subject.areaOf(lane));
  }

  /**
   * Tells which decisions may change the answers for a place. A decision may if it is about a lane
   * that applies, or may apply, to a person from the place, now or at an earlier moment; if it is
   * about areas or coverage; if the place was not known then, or lay elsewhere; or if it changes
   * whether the country has any policy fact, on which the status of an absence depends. A decision
   * told of may change nothing after all.
   *
   * @param place as written
   */
  public static Predicate<RecordedDecision> mayChangeAnswersFor(
      CountryRecord record, String place) {
    var now = known(record, record.head());
    var found = now.areas().find(place);
    if (found.isEmpty() || record.hasEverDeclaredNoPolicy()) {
      return decision -> true;
    }
    var bearing = BearingAreas.ofAnyMoment(now, found.get());
    return decision ->
        !record.areas().asOf(decision.lastSequence()).find(place).equals(found)
            || isNotOnlyAboutLanes(decision, record)
            || LanesOfEvents.of(decision.id(), record).anyMatch(lane -> isIn(bearing, lane))
            || changesWhetherAnyPolicy(decision, record);
  }

  private static boolean isNotOnlyAboutLanes(RecordedDecision decision, CountryRecord record) {
    return record.eventsOf(decision.id()).anyMatch(event -> event.statement().lane().isEmpty());
  }

  private static boolean changesWhetherAnyPolicy(RecordedDecision decision, CountryRecord record) {
    return known(record, decision.firstSequence() - 1).lanes().hasLiveFact()
        != known(record, decision.lastSequence()).lanes().hasLiveFact();
  }

  /**
   * The record at a sequence, without a filter by public knowledge: a decision may change answers
   * from its recording on. Either basis would do, because areas and the existence of facts do not
   * depend on it.
   */
  private static RecordAsOf known(CountryRecord record, long sequence) {
    return record.asKnown(sequence, Basis.OPERATIONAL, null);
  }
}
