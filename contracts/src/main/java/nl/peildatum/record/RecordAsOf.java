package nl.peildatum.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A country's record at one coordinate (sequence, basis, bekendOp), from which answers are made.
 * {@link CountryRecord#asKnown} gives it. A method named {@code asOf} (of the gazetteer) looks back
 * by sequence alone, because basis and {@code bekendOp} do not filter areas.
 */
public final class RecordAsOf {
  private final CountryRecord record;
  private final Basis basis;
  private final EffectiveEvents effective;
  private final KnownLanes lanes;
  private final CorrectionChains chains;
  private final AbsenceStatements absence;
  private volatile @Nullable AreaLaneIndex areasWithLanes;
  private final Map<String, ClosedLists> closedLists = new ConcurrentHashMap<>();

  private RecordAsOf(CountryRecord record, Basis basis, EffectiveEvents effective) {
    this.record = record;
    this.basis = basis;
    this.effective = effective;
    this.lanes = new KnownLanes(record, basis, effective);
    this.chains = new CorrectionChains(this, effective);
    this.absence = new AbsenceStatements(effective, lanes::daysOfSets);
  }

  static RecordAsOf of(
      CountryRecord record, long sequence, Basis basis, @Nullable LocalDate bekendOp) {
    return asIfNotRecorded(record, Set.of(), sequence, basis, bekendOp);
  }

  /**
   * The record as it would be known if some decisions had not been recorded. Unlike {@link
   * #without}, every statement of these decisions is left out.
   *
   * @param sequence inclusive; the last of a whole decision
   * @param bekendOp only decisions that were public on this day (inclusive, Europe/Amsterdam);
   *     {@code null} = all
   */
  public static RecordAsOf asIfNotRecorded(
      CountryRecord record,
      Set<DecisionId> notRecorded,
      long sequence,
      Basis basis,
      @Nullable LocalDate bekendOp) {
    var effective =
        new EffectiveEvents(record, sequence, bekendOp, Set.of(), notRecorded, KnowledgeFilter.ALL);
    return new RecordAsOf(record, basis, effective);
  }

  /**
   * The record as known under a knowledge filter.
   *
   * @param bekendOp only decisions that were public on this day (inclusive, Europe/Amsterdam), in
   *     addition to the filter; {@code null} = all
   */
  public static RecordAsOf filtered(
      CountryRecord record, KnowledgeFilter filter, Basis basis, @Nullable LocalDate bekendOp) {
    var effective =
        new EffectiveEvents(record, record.head(), bekendOp, Set.of(), Set.of(), filter);
    return new RecordAsOf(record, basis, effective);
  }

  /**
   * This record without the policy of some decisions (art. 83 Vw 2000). Corrections, annulments and
   * retractions of their facts are left out with these facts; what these decisions state about
   * publications, areas, coverage and the absence of country policy still counts.
   */
  public RecordAsOf without(Set<DecisionId> decisions) {
    return decisions.isEmpty() ? this : new RecordAsOf(record, basis, effective.without(decisions));
  }

  public CountryRecord record() {
    return record;
  }

  public Basis basis() {
    return basis;
  }

  /**
   * The record at another sequence, with the basis and {@code bekendOp} of this one.
   *
   * @param in a record that continues this one's, or that this one's continues
   * @param sequence inclusive
   */
  public RecordAsOf at(CountryRecord in, long sequence) {
    return in.asKnown(sequence, basis, effective.bekendOp());
  }

  public KnownLanes lanes() {
    return lanes;
  }

  public CorrectionChains chains() {
    return chains;
  }

  public KnownPublications publications() {
    return effective.publications();
  }

  /** The statements about the country that explain an absence. */
  public AbsenceStatements absence() {
    return absence;
  }

  /** The last sequence that counts, inclusive. */
  public long sequence() {
    return effective.upTo();
  }

  /**
   * Whether the statement of an event of a decision counts. Statements about areas, coverage and
   * the absence of country policy are not filtered: they count from their sequence on.
   */
  public boolean counts(long sequence) {
    return effective.counts(sequence) || effective.countsUnfiltered(sequence);
  }

  /** The areas as known at the sequence; {@code bekendOp} does not filter them. */
  public Gazetteer areas() {
    return effective.areas();
  }

  /** Whether a later fact that counts retracts this one as the register's own error. */
  public boolean isRetracted(long sequence) {
    return effective.isRetracted(sequence);
  }

  /**
   * The transitional rules about permits granted under a lane's facts (<i>overgangsrecht</i>), in
   * the order of the record. A rule is left out if the fact that it is about is not live.
   */
  public List<RecordedEvent> transitionalRulesOf(Lane lane) {
    var rules = effective.transitionalRulesOf(lane);
    if (rules.isEmpty()) {
      return rules;
    }
    var live = lane(lane).facts();
    return rules.stream()
        .filter(rule -> live.stream().anyMatch(fact -> fact.chain().holds(target(rule))))
        .toList();
  }

  private static long target(RecordedEvent rule) {
    return ((Statement.About) rule.statement()).target().sequence();
  }

  /** The events of {@link StatementsWithoutLane} that count, in the order of the record. */
  public Stream<RecordedEvent> statementsWithoutLane() {
    return effective.withoutLane().filter(event -> counts(event.sequence()));
  }

  /** The lane as known; empty if no fact about it was recorded. */
  public LaneAsOf lane(Lane lane) {
    return lanes.of(lane);
  }

  /**
   * The lane with only the facts decided before a day. A correction or annulment of such a fact
   * counts whenever it was decided.
   *
   * @param decidedBefore exclusive, Europe/Amsterdam; {@code null} = all
   */
  public LaneAsOf lane(Lane lane, @Nullable LocalDate decidedBefore) {
    return decidedBefore == null
        ? lane(lane)
        : lane(lane).only(fact -> instrumentOf(fact).decidedOn().isBefore(decidedBefore));
  }

  public AreaLaneIndex areasWithLanes() {
    var found = areasWithLanes;
    if (found == null) {
      found =
          effective.hasAreasOnRecord()
              ? record.areasWithLanes(sequence())
              : new AreaLaneIndex(record.lanes().byArea().keys(), areas());
      areasWithLanes = found;
    }
    return found;
  }

  public ClosedLists closedListsOf(String kind) {
    return closedLists.computeIfAbsent(kind, of -> ClosedLists.of(of, this));
  }

  public RecordedEvent rootEvent(DatedFact fact) {
    return record.event(fact.chain().root()).orElseThrow();
  }

  public RecordedEvent liveEvent(DatedFact fact) {
    return record.event(fact.chain().liveEnd()).orElseThrow();
  }

  /**
   * The origin of an event of an act, with the instrument and the sources of its decision as last
   * corrected.
   */
  public Origin origin(RecordedEvent event) {
    return effective.origin(event);
  }

  /**
   * The origin of a decision as last corrected, taken from its first act; every act carries it.
   * Empty if it has no act.
   */
  public Optional<Origin> originOf(RecordedDecision decision) {
    return record
        .event(decision.firstSequence() + 1)
        .filter(event -> event.statement() instanceof Statement.OfAct)
        .map(this::origin);
  }

  /**
   * The chains of the facts that a decision set, ended or commenced, one for each of these events.
   */
  public Stream<CorrectionChain> chainsOf(DecisionId decision) {
    return record
        .eventsOf(decision)
        .flatMap(event -> factOf(event).stream())
        .flatMap(sequence -> chains().of(sequence).stream());
  }

  private static Optional<Long> factOf(RecordedEvent event) {
    return switch (event.statement()) {
      case Statement.Stated _ -> Optional.of(event.sequence());
      case Statement.Commenced commenced -> Optional.of(commenced.target().sequence());
      default -> Optional.empty();
    };
  }

  /** The last correction of the instrument or the sources of a decision. */
  public Optional<RecordedEvent> correctionOf(DecisionId decision) {
    return effective.correctionOf(decision);
  }

  /**
   * A source that an event names, as last corrected: the source that is now in its place in the
   * list of the decision.
   */
  public LegalSource source(LegalSource named, RecordedEvent by) {
    var index = by.origin().sources().indexOf(named);
    var now = origin(by).sources();
    return index < 0 || index >= now.size() ? named : now.get(index);
  }

  /** A source that a fact of the chain names, as last corrected. */
  public LegalSource source(LegalSource named, DatedFact fact) {
    return fact.chain().versions().reversed().stream()
        .map(version -> record.event(version.sequence()).orElseThrow())
        .filter(event -> event.origin().sources().contains(named))
        .findFirst()
        .map(event -> source(named, event))
        .orElse(named);
  }

  /**
   * The instrument of the root of a fact's correction chain. Its dates and its publication also
   * apply to the corrected fact.
   */
  public Instrument instrumentOf(DatedFact fact) {
    return origin(rootEvent(fact)).instrument();
  }

  private void eachTurningDay(LaneAsOf lane, Consumer<LocalDate> take) {
    lane.eachTurningDay(take);
    lane.facts().forEach(fact -> take.accept(instrumentOf(fact).decidedOn()));
  }

  /**
   * The days (Europe/Amsterdam) on which the answer about the lane may change by its own facts,
   * without statements about the country.
   */
  public SortedSet<LocalDate> ownTurningDays(Lane lane) {
    var days = new TreeSet<LocalDate>();
    eachTurningDay(lane(lane), days::add);
    return days;
  }

  /** All days (Europe/Amsterdam) on which the lane's status, value or fact may change. */
  public SortedSet<LocalDate> turningDays(Lane lane) {
    var days = new TreeSet<LocalDate>();
    eachTurningDay(Set.of(lane), days::add);
    return days;
  }

  /**
   * Passes on the days (Europe/Amsterdam) on which the status, value or fact of some lanes may
   * change; a day may come more than once.
   */
  public void eachTurningDay(Set<Lane> some, Consumer<LocalDate> take) {
    some.forEach(lane -> eachTurningDay(lane(lane), take));
    absence.turningDays().forEach(take);
  }
}
