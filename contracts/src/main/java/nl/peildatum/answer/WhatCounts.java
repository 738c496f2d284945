package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import nl.peildatum.time.Lane;
import nl.peildatum.time.Place;
import org.jspecify.annotations.Nullable;

/**
 * What counts at a sequence and, when asked for, as public on a day: publications, commencements,
 * coverage and declarations that were not retracted.
 */
final class WhatCounts {
  private final CountryRecord record;
  private final long upTo;
  private final @Nullable LocalDate bekendOp;
  private final Set<DecisionId> leftOut;
  private final Set<DecisionId> gone;
  private final Supposition supposed;
  private final Set<Long> retracted = new HashSet<>();
  private final Map<DecisionId, RecordedEvent> publications = new HashMap<>();
  private final Map<DecisionId, LocalDate> publicationsOnRecord = new HashMap<>();
  private final Map<Long, RecordedEvent> commencements = new HashMap<>();
  private final Map<Lane, List<RecordedEvent>> transitionalRules = new HashMap<>();
  private @Nullable RecordedEvent coverage;
  private final Map<Long, RecordedEvent> declarations = new java.util.TreeMap<>();

  /**
   * @param leftOut decisions of which the policy does not count; what they say of publications,
   *     areas, coverage and silence does
   * @param gone decisions that are supposed not to be on record
   * @param supposed what of it all is known
   */
  WhatCounts(
      CountryRecord record,
      long upTo,
      @Nullable LocalDate bekendOp,
      Set<DecisionId> leftOut,
      Set<DecisionId> gone,
      Supposition supposed) {
    this.record = record;
    this.upTo = upTo;
    this.bekendOp = bekendOp;
    this.leftOut = leftOut;
    this.gone = gone;
    this.supposed = supposed;
    within().forEach(this::noteRetraction);
    within().filter(event -> !retracted.contains(event.sequence())).forEach(this::note);
  }

  Stream<RecordedEvent> within() {
    return record.withoutLane().stream()
        .takeWhile(event -> event.sequence() <= upTo)
        .filter(event -> isRecorded(event.sequence()))
        .filter(event -> !gone.contains(event.envelope().decisionId()));
  }

  private void noteRetraction(RecordedEvent event) {
    if (event.statement() instanceof Statement.Retracted r && counts(event.sequence())) {
      retracted.add(r.target().sequence());
    }
  }

  private void note(RecordedEvent event) {
    switch (event.statement()) {
      case CoverageStated c -> coverage = event;
      case PublicationRecorded p -> {
        publicationsOnRecord.put(p.decision(), p.publishedOn());
        if (counts(event.sequence())) {
          publications.put(p.decision(), event);
        }
      }
      case Commenced c when counts(event.sequence()) ->
          commencements.put(c.target().sequence(), event);
      case TransitionalRuleRecorded t when counts(event.sequence()) ->
          t.lane()
              .ifPresent(
                  lane ->
                      transitionalRules.computeIfAbsent(lane, l -> new ArrayList<>()).add(event));
      case NoCountryPolicyDeclared d -> declarations.put(event.sequence(), event);
      default -> {}
    }
  }

  /** A correction of this register's own mistake counts whenever what it corrects does. */
  boolean counts(long sequence) {
    if (sequence > upTo || !isRecorded(sequence)) {
      return false;
    }
    if (isUnfiltered()) {
      return true;
    }
    return record
        .event(sequence)
        .filter(event -> !isLeftOut(event))
        .map(RecordedEvent::statement)
        .filter(
            s -> s instanceof Statement.OfAct act && isPublic(act.origin().instrument(), sequence))
        .isPresent();
  }

  private boolean isLeftOut(RecordedEvent event) {
    var by = event.envelope().decisionId();
    return gone.contains(by) || (leftOut.contains(by) && LaterChanges.isPolicy(event));
  }

  private boolean isRecorded(long sequence) {
    return supposed.isRecorded(sequence);
  }

  private boolean isPublic(Instrument instrument, long sequence) {
    var inTime =
        bekendOp == null
            || instrument.is(InstrumentType.DATA_CORRECTION)
            || !instrument.publicOn().isAfter(bekendOp);
    return inTime && supposed.isPublic(instrument, sequence);
  }

  private boolean isUnfiltered() {
    return bekendOp == null && leftOut.isEmpty() && gone.isEmpty() && supposed.isAll();
  }

  /**
   * The same, without the policy of some decisions.
   *
   * @param more beside those that are left out already
   */
  WhatCounts without(Set<DecisionId> more) {
    var all = new HashSet<>(leftOut);
    all.addAll(more);
    return new WhatCounts(record, upTo, bekendOp, Set.copyOf(all), gone, supposed);
  }

  /** The whole record, unfiltered. */
  boolean isEverything() {
    return isUnfiltered() && upTo == record.head();
  }

  /** Nothing recorded up to {@code sequence} (inclusive) is left out. */
  boolean isAllUpTo(long sequence) {
    return isUnfiltered() && sequence <= upTo;
  }

  boolean isRetracted(long sequence) {
    return retracted.contains(sequence);
  }

  long upTo() {
    return upTo;
  }

  /** Inclusive, Europe/Amsterdam. */
  @Nullable LocalDate bekendOp() {
    return bekendOp;
  }

  Optional<RecordedEvent> coverage() {
    return Optional.ofNullable(coverage);
  }

  Stream<RecordedEvent> declarations() {
    return declarations.values().stream();
  }

  /** What was said about permits granted under a lane's facts, in the order of the record. */
  List<RecordedEvent> transitionalRulesOf(Lane lane) {
    return List.copyOf(transitionalRules.getOrDefault(lane, List.of()));
  }

  /** The last one; a record has one at most, unless a retraction of it is supposed away. */
  Optional<RecordedEvent> commencementOf(Place<PolicyFact> place) {
    return place.versions().stream()
        .map(version -> commencements.get(version.sequence()))
        .filter(Objects::nonNull)
        .max(Comparator.comparingLong(RecordedEvent::sequence));
  }

  /** A recorded publication, on or before {@code bekendOp} when that is asked for. */
  Optional<RecordedEvent> publicationOf(DecisionId decision) {
    return Optional.ofNullable(publications.get(decision))
        .filter(
            event -> {
              var on = ((PublicationRecorded) event.statement()).publishedOn();
              return publishedInTime(on) && supposed.isPublished(on, event.sequence());
            });
  }

  /** The day, Europe/Amsterdam, of a recorded publication, whether it was public in time or not. */
  Optional<LocalDate> publicationOnRecord(DecisionId decision) {
    return Optional.ofNullable(publicationsOnRecord.get(decision));
  }

  boolean isPublished(DecisionId decision, Instrument instrument) {
    var itself = bekendOp == null ? instrument.publishedAtAll() : instrument.publishedBy(bekendOp);
    return (itself && isSupposedPublished(decision, instrument))
        || publicationOf(decision).isPresent();
  }

  private boolean isSupposedPublished(DecisionId decision, Instrument instrument) {
    return supposed.isAll()
        || supposed.isPublishedByItself(
            instrument, record.decision(decision).orElseThrow().event().sequence());
  }

  boolean publishedInTime(LocalDate publishedOn) {
    return bekendOp == null || !publishedOn.isAfter(bekendOp);
  }
}
