package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.time.FactChain;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The events of a country's record that count at one coordinate: those recorded up to a sequence
 * that no filter leaves out and that were not retracted.
 */
final class EffectiveEvents {
  private final CountryRecord record;
  private final long upTo;
  private final @Nullable LocalDate bekendOp;
  private final Set<DecisionId> leftOut;
  private final Set<DecisionId> notRecorded;
  private final KnowledgeFilter filter;
  private final KnownPublications publications;
  private volatile @Nullable List<RecordedEvent> declarations;
  private volatile @Nullable List<RecordedEvent> coverages;
  private volatile @Nullable Gazetteer areas;

  /**
   * @param leftOut decisions whose policy does not count; their statements about publications,
   *     areas, coverage and the absence of country policy do
   * @param notRecorded decisions that are treated as not recorded
   * @param filter filter of the events that are known
   */
  EffectiveEvents(
      CountryRecord record,
      long upTo,
      @Nullable LocalDate bekendOp,
      Set<DecisionId> leftOut,
      Set<DecisionId> notRecorded,
      KnowledgeFilter filter) {
    this.record = record;
    this.upTo = upTo;
    this.bekendOp = bekendOp;
    this.leftOut = leftOut;
    this.notRecorded = notRecorded;
    this.filter = filter;
    this.publications = new KnownPublications(record, this, bekendOp, filter);
  }

  /** The events without a lane that are known at this sequence, also those that do not count. */
  Stream<RecordedEvent> withoutLane() {
    return known(record.withoutLane().all());
  }

  /** Those events, in the order of the record, that are known at this sequence. */
  private Stream<RecordedEvent> known(List<RecordedEvent> events) {
    return events.stream().takeWhile(event -> event.sequence() <= upTo).filter(this::isKnown);
  }

  private boolean isKnown(RecordedEvent event) {
    return filter.isRecorded(event.sequence())
        && !notRecorded.contains(event.envelope().decisionId());
  }

  /** Those events, in the order of the record, that are known and not retracted. */
  Stream<RecordedEvent> notRetracted(List<RecordedEvent> events) {
    return events.isEmpty()
        ? Stream.empty()
        : known(events).filter(event -> !isRetracted(event.sequence()));
  }

  /** Those events, in the order of the record, that count and were not retracted. */
  Stream<RecordedEvent> counting(List<RecordedEvent> events) {
    return notRetracted(events).filter(event -> counts(event.sequence()));
  }

  static Optional<RecordedEvent> last(Stream<RecordedEvent> events) {
    return events.reduce((_, later) -> later);
  }

  /**
   * Whether the event with this sequence counts. A correction of this register's own mistake is
   * always public, so it counts whenever the corrected fact does.
   */
  boolean counts(long sequence) {
    if (sequence > upTo || !filter.isRecorded(sequence)) {
      return false;
    }
    if (leavesNothingOut()) {
      return true;
    }
    return record
        .event(sequence)
        .filter(event -> !isLeftOut(event))
        .filter(event -> event.statement() instanceof Statement.OfAct)
        .filter(event -> isPublic(origin(event).instrument(), sequence))
        .isPresent();
  }

  /**
   * The origin of an event, with the instrument and the sources of its decision as last corrected.
   */
  Origin origin(RecordedEvent event) {
    return correctionOf(event.envelope().decisionId())
        .map(by -> ((Statement.DecisionCorrected) by.statement()).correct(event.origin()))
        .orElse(event.origin());
  }

  /** The last correction of the instrument or the sources of a decision. */
  Optional<RecordedEvent> correctionOf(DecisionId decision) {
    var corrections = record.withoutLane().correctionsByDecision().of(decision);
    return corrections.isEmpty() ? Optional.empty() : last(known(corrections));
  }

  /**
   * The sequence of the last correction of the instrument or the sources of a decision that states
   * a fact of the chain; 0 if there is none.
   */
  long documentsCorrectedBy(FactChain<PolicyFact> chain) {
    return chain.versions().stream()
        .flatMap(version -> record.event(version.sequence()).stream())
        .flatMap(event -> correctionOf(event.envelope().decisionId()).stream())
        .mapToLong(RecordedEvent::sequence)
        .max()
        .orElse(0);
  }

  /**
   * Whether the event with this sequence is known and states an area, coverage or the absence of
   * country policy; no filter leaves these out.
   */
  boolean countsUnfiltered(long sequence) {
    return sequence <= upTo
        && record.event(sequence).filter(event -> isNeverFiltered(event.statement())).isPresent();
  }

  private static boolean isNeverFiltered(Statement statement) {
    return switch (statement) {
      case Statement.AreaRegistered r -> true;
      case Statement.AreaSucceeded s -> true;
      case Statement.CoverageStated c -> true;
      case Statement.NoCountryPolicyDeclared n -> true;
      default -> false;
    };
  }

  private boolean isLeftOut(RecordedEvent event) {
    var by = event.envelope().decisionId();
    return notRecorded.contains(by) || (leftOut.contains(by) && event.statement().isPolicy());
  }

  private boolean isPublic(Instrument instrument, long sequence) {
    var inTime =
        bekendOp == null
            || instrument.is(InstrumentType.DATA_CORRECTION)
            || !instrument.publicOn().isAfter(bekendOp);
    return inTime && filter.isPublic(instrument, sequence);
  }

  /** Whether no event recorded up to the sequence is left out. */
  boolean leavesNothingOut() {
    return bekendOp == null && leftOut.isEmpty() && notRecorded.isEmpty() && filter.isAll();
  }

  /**
   * These events without the policy of some decisions.
   *
   * @param more decisions to leave out in addition to those left out already
   */
  EffectiveEvents without(Set<DecisionId> more) {
    var all = new HashSet<>(leftOut);
    all.addAll(more);
    return new EffectiveEvents(record, upTo, bekendOp, Set.copyOf(all), notRecorded, filter);
  }

  /** Whether the whole record counts, unfiltered. */
  boolean isWholeRecord() {
    return leavesNothingOut() && upTo == record.head();
  }

  boolean isRetracted(long sequence) {
    var retractions = record.withoutLane().retractionsByTarget().of(sequence);
    return !retractions.isEmpty() && known(retractions).anyMatch(event -> counts(event.sequence()));
  }

  long upTo() {
    return upTo;
  }

  /**
   * The day on which a decision had to be public, inclusive, Europe/Amsterdam; {@code null} = all.
   */
  @Nullable LocalDate bekendOp() {
    return bekendOp;
  }

  KnownPublications publications() {
    return publications;
  }

  /** The areas as known; {@code bekendOp} does not filter them. */
  Gazetteer areas() {
    var known = areas;
    if (known == null) {
      known =
          notRecorded.isEmpty() && filter.besides().isEmpty()
              ? record.areas().asOf(Math.min(upTo, filter.recordedUpTo()))
              : areasOfKnownEvents();
      areas = known;
    }
    return known;
  }

  /** Whether the areas are those of the record at this sequence. */
  boolean hasAreasOnRecord() {
    return notRecorded.isEmpty() && filter.isAll();
  }

  private Gazetteer areasOfKnownEvents() {
    var known = InitialGazetteer.iso3166().of(record.country());
    for (var event : record.events().subList(0, (int) upTo)) {
      if (isKnown(event)) {
        known = AreasOverTime.after(known, event);
      }
    }
    return known;
  }

  /** The live correction chains of a lane, in the order of places. */
  List<FactChain<PolicyFact>> chainsOf(Lane lane) {
    return record.lane(lane).history().chains(upTo, this::counts);
  }

  /** The statements of coverage, in the order of the record. */
  List<RecordedEvent> coverages() {
    var found = coverages;
    if (found == null) {
      found = notRetracted(record.withoutLane().coverages()).toList();
      coverages = found;
    }
    return found;
  }

  /** The declarations that the country has no policy, in the order of the record. */
  List<RecordedEvent> declarations() {
    var found = declarations;
    if (found == null) {
      found = notRetracted(record.withoutLane().declarations()).toList();
      declarations = found;
    }
    return found;
  }

  /**
   * The transitional rules about permits granted under a lane's facts, in the order of the record.
   */
  List<RecordedEvent> transitionalRulesOf(Lane lane) {
    return counting(record.withoutLane().transitionalRulesByLane().of(lane)).toList();
  }

  /**
   * The last commencement of a chain. A record has at most one that counts, unless a retraction of
   * an earlier one is treated as not recorded.
   */
  Optional<RecordedEvent> commencementOf(FactChain<PolicyFact> chain) {
    return chain.versions().stream()
        .flatMap(
            version ->
                counting(record.withoutLane().commencementsByTarget().of(version.sequence())))
        .max(Comparator.comparingLong(RecordedEvent::sequence));
  }
}
