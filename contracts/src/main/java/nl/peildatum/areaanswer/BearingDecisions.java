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
   * The lanes that some decisions state facts about that were not retracted, limited to lanes that
   * apply, or may apply, to a person from a place. If the place is not in the gazetteer, every lane
   * may apply. A decision without such a lane is left out, unless the lanes are not limited.
   *
   * @param area as written; {@code null} = the whole country, which does not limit the lanes
   */
  public static Map<DecisionId, SortedSet<Lane>> lanesByDecision(
      RecordAsOf known, @Nullable String area, Set<DecisionId> decisions) {
    if (decisions.isEmpty()) {
      return Map.of();
    }
    var reached =
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
              .filter(lane -> reached.map(of -> of.contains(Subject.areaOf(lane))).orElse(true))
              .collect(Collectors.toCollection(TreeSet::new));
      if (reached.isEmpty() || !concerned.isEmpty()) {
        lanes.put(id, concerned);
      }
    }
    return lanes;
  }

  /**
   * Whether a decision may change the answers for a place. It may if it is about a lane that
   * applies, or may apply, to a person from the place, now or at an earlier moment; if it is about
   * areas or coverage; if the place was not known then; or if lanes of other areas make a
   * difference to the status of an absence.
   *
   * @param place as written
   */
  public static Predicate<RecordedDecision> on(CountryRecord record, String place) {
    var known = record.asKnown(record.head(), Basis.OPERATIONAL, null);
    var reached = known.areas().find(place).map(found -> BearingAreas.everOf(known, found));
    if (reached.isEmpty() || record.hasEverDeclaredNoPolicy()) {
      return decision -> true;
    }
    return decision ->
        record.areas().asOf(decision.lastSequence()).find(place).isEmpty()
            || record.eventsOf(decision.id()).anyMatch(event -> event.statement().lane().isEmpty())
            || LanesOfEvents.of(decision.id(), record)
                .anyMatch(lane -> reached.get().contains(Subject.areaOf(lane)))
            || hasPolicyFact(record, decision.firstSequence() - 1)
                != hasPolicyFact(record, decision.lastSequence());
  }

  private static boolean hasPolicyFact(CountryRecord record, long sequence) {
    return record.asKnown(sequence, Basis.OPERATIONAL, null).lanes().hasLiveFact();
  }
}
