package nl.peildatum.areaanswer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.Answers;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.kind.Kinds;
import nl.peildatum.lineage.Paths;
import nl.peildatum.lineage.SplitAreas;
import nl.peildatum.record.AreaLaneIndex;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.LanesOfEvents;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.record.RecordedDecision;
import nl.peildatum.record.RetractedFacts;
import nl.peildatum.record.Subject;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The questions that can be asked of a country's record as known: about the whole country or about
 * one area.
 */
public final class Policy {
  private Policy() {}

  /**
   * The answers of all lanes with a live fact that counts.
   *
   * @param day Europe/Amsterdam
   * @param kinds only these kinds; empty = all
   */
  public static List<Answer> ofCountry(RecordAsOf known, LocalDate day, Set<String> kinds) {
    return ofCountryInTurn(known, day, kinds).toList();
  }

  /** The answers of {@link #ofCountry}, each computed when the stream reaches it. */
  public static Stream<Answer> ofCountryInTurn(RecordAsOf known, LocalDate day, Set<String> kinds) {
    return lanes(known, kinds).map(lane -> Answers.on(known, lane, day));
  }

  /**
   * Whether any lane has a live fact that counts.
   *
   * @param kinds only these kinds; empty = all
   */
  public static boolean hasLane(RecordAsOf known, Set<String> kinds) {
    return lanes(known, kinds).findFirst().isPresent();
  }

  private static Stream<Lane> lanes(RecordAsOf known, Set<String> kinds) {
    return known.lanes().withLiveFact().stream()
        .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()));
  }

  /** The answer of a lane, also if no fact was ever recorded about that lane. */
  public static Answer ofLane(RecordAsOf known, Lane lane, LocalDate day) {
    return Answers.on(known, lane, day);
  }

  /** The answer about a country without any lane of the kind. */
  public static Answer ofNoLane(RecordAsOf known, LocalDate day, String kind) {
    return Answers.on(known, Lane.of(kind, Map.of()), day);
  }

  /** The answer about a country without any lane, given for the foremost kind. */
  public static Answer ofNoLane(RecordAsOf known, LocalDate day) {
    return ofNoLane(known, day, Kinds.found().foremost().name());
  }

  /** Whether policy of the area is given beside the answers for every place outside the area. */
  public static boolean isBesideOthers(Area area, Gazetteer areas) {
    return area.parent() == null && AreaLaneIndex.mayHoldUnknown(area, areas);
  }

  /**
   * An estimate of the number of facts that an answer about an area reads. It gives the cost of an
   * answer before the answer is computed.
   */
  public static long factsLookedAt(RecordAsOf known, Area area) {
    var record = known.record();
    return known.absence().factsLookedAt()
        + record.factsLookedAt(area.id(), () -> factsOfAreasLookedAt(record, area));
  }

  /**
   * The number of facts read for the areas, at the head of the record: at an earlier sequence the
   * number is not greater.
   */
  private static long factsOfAreasLookedAt(CountryRecord record, Area area) {
    var known = record.asKnown(record.head(), Basis.OPERATIONAL, null);
    var areas = reached(known, area);
    var closing = record.lanes().closing().stream().mapToLong(lane -> facts(lane, record)).sum();
    var facts =
        areas.stream()
            .flatMap(id -> record.lanes().about(id).stream())
            .mapToLong(of -> facts(of.lane(), record))
            .sum();
    var paths = 1 + SplitAreas.of(area, known.areas()).found().size();
    return closing + paths * (areas.size() + facts);
  }

  private static long facts(Lane lane, CountryRecord record) {
    return record.lane(lane).history().facts().size();
  }

  /**
   * The lanes that some decisions state facts about that were not retracted, limited to lanes that
   * apply, or may apply, to a person from a place. If the place is not in the gazetteer, every lane
   * may apply. A decision without such a lane is left out, unless the lanes are not limited.
   *
   * @param area as written; {@code null} = the whole country, which does not limit the lanes
   */
  public static Map<DecisionId, SortedSet<Lane>> concerning(
      RecordAsOf known, @Nullable String area, Set<DecisionId> some) {
    if (some.isEmpty()) {
      return Map.of();
    }
    var reached =
        Optional.ofNullable(area).flatMap(known.areas()::find).map(found -> reached(known, found));
    var retracted = RetractedFacts.of(known);
    var lanes = new HashMap<DecisionId, SortedSet<Lane>>();
    for (var id : some) {
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
  public static Predicate<RecordedDecision> bearingOn(CountryRecord record, String place) {
    var known = record.asKnown(record.head(), Basis.OPERATIONAL, null);
    var reached = known.areas().find(place).map(found -> everReached(known, found));
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

  /** The areas whose lanes bear on a place now, or did before more about areas was recorded. */
  private static Set<String> everReached(RecordAsOf known, Area area) {
    var once = known.areasWithLanes().onceHeldUnknown().map(Area::id);
    return Stream.concat(reached(known, area).stream(), Paths.areas(once, known.areas()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> reached(RecordAsOf known, Area area) {
    var paths = Paths.of(area, known.areas());
    var split = SplitAreas.of(area, known.areas());
    var splitOff = split.groundOn(LocalDate.MAX);
    var around = known.areasWithLanes().around(paths, splitOff).stream().map(Area::id);
    var others = Stream.concat(around, splitOff.stream().map(AreaId::new));
    return Stream.concat(paths.areas().stream(), Paths.areas(others, known.areas()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
