package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.area.KnownAreas;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.lineage.SplitDays;
import nl.peildatum.time.DayRange;
import nl.peildatum.time.Lane;
import nl.peildatum.time.LanePeriod;
import nl.peildatum.time.LaneTimeline;
import nl.peildatum.time.Place;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A country's record at one coordinate (sequence, basis, bekendOp). Every answer is made from it.
 */
public final class RecordAsOf {
  private final CountryRecord record;
  private final Basis basis;
  private final EffectiveEvents counting;
  private final @Nullable KnownAreas supposed;
  private final Map<Lane, LaneAsOf> lanes = new ConcurrentHashMap<>();
  private final Map<Lane, Map<Long, Place<PolicyFact>>> placesBySequence =
      new ConcurrentHashMap<>();
  private volatile @Nullable List<Lane> withLiveFact;
  private volatile @Nullable SortedSet<LocalDate> ofAbsence;
  private volatile @Nullable DaysOfSets daysOfSets;
  private volatile @Nullable LaneTimeline<RecordedEvent> declared;
  private volatile @Nullable AreaLaneIndex areasWithLanes;
  private volatile @Nullable Boolean hasPolicyFact;
  private final Map<String, ClosedLists> closedLists = new ConcurrentHashMap<>();

  private RecordAsOf(
      CountryRecord record, Basis basis, EffectiveEvents counting, @Nullable KnownAreas supposed) {
    this.record = record;
    this.basis = basis;
    this.counting = counting;
    this.supposed = supposed;
  }

  static RecordAsOf of(
      CountryRecord record,
      long sequence,
      Basis basis,
      @Nullable LocalDate bekendOp,
      Set<DecisionId> leftOut,
      Set<DecisionId> gone) {
    var counting =
        new EffectiveEvents(record, sequence, bekendOp, leftOut, gone, KnowledgeFilter.ALL);
    return new RecordAsOf(record, basis, counting, null);
  }

  /**
   * The record as known under a knowledge filter.
   *
   * @param bekendOp only decisions that were public on this day (inclusive, Europe/Amsterdam), in
   *     addition to the filter; {@code null} = all
   */
  public static RecordAsOf supposing(
      CountryRecord record, KnowledgeFilter supposed, Basis basis, @Nullable LocalDate bekendOp) {
    var counting =
        new EffectiveEvents(record, record.head(), bekendOp, Set.of(), Set.of(), supposed);
    return new RecordAsOf(record, basis, counting, record.areas(supposed));
  }

  /** This record without the policy of some decisions; their other statements still count. */
  public RecordAsOf without(Set<DecisionId> decisions) {
    return decisions.isEmpty()
        ? this
        : new RecordAsOf(record, basis, counting.without(decisions), supposed);
  }

  /** This record with other areas than those on record. */
  RecordAsOf withAreas(KnownAreas areas) {
    return new RecordAsOf(record, basis, counting, areas);
  }

  public CountryRecord record() {
    return record;
  }

  /** The last sequence up to which events count, inclusive. */
  public long upTo() {
    return counting.upTo();
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
    return in.asKnown(sequence, basis, counting.bekendOp());
  }

  /** The last sequence that counts, inclusive. */
  public long sequence() {
    return counting.upTo();
  }

  /**
   * Whether the statement of an event of a decision counts. Statements about areas, coverage and
   * the absence of country policy are not filtered: they count from their sequence on.
   */
  public boolean counts(long sequence) {
    return counting.counts(sequence)
        || (sequence <= counting.upTo()
            && record.event(sequence).filter(event -> isUnfiltered(event.statement())).isPresent());
  }

  private static boolean isUnfiltered(Statement statement) {
    return switch (statement) {
      case Statement.AreaRegistered r -> true;
      case Statement.AreaSucceeded s -> true;
      case Statement.CoverageStated c -> true;
      case NoCountryPolicyDeclared n -> true;
      default -> false;
    };
  }

  /**
   * Whether the event states policy that art. 83 Vw looks at. Statements about publications, areas,
   * coverage and the absence of country policy do not.
   */
  public static boolean isPolicy(RecordedEvent event) {
    return switch (event.statement()) {
      case Statement.Stated s -> true;
      case Statement.Annulled a -> true;
      case Statement.Commenced c -> true;
      case Statement.TransitionalRuleRecorded t -> true;
      default -> false;
    };
  }

  /** The areas as known at the sequence; {@code bekendOp} does not filter them. */
  public KnownAreas areas() {
    return supposed == null ? record.areas(counting.upTo()) : supposed;
  }

  /** The lanes with a live fact that counts, sorted. */
  public List<Lane> lanes() {
    var lanesNow = withLiveFact;
    if (lanesNow == null) {
      lanesNow = record.lanes().filter(this::hasLiveFact).sorted().toList();
      withLiveFact = lanesNow;
    }
    return lanesNow;
  }

  private boolean hasLiveFact(Lane lane) {
    return lane(lane).hasLiveFact();
  }

  /**
   * The live correction chain that a Set, an End or a correction belongs to; empty if the chain is
   * not live. The places of the lane are read once for all calls, and its timeline is not computed.
   */
  public Optional<CorrectionChain> chainOf(long sequence) {
    return record
        .event(sequence)
        .flatMap(event -> event.statement().lane())
        .map(lane -> placesBySequence.computeIfAbsent(lane, this::placesBySequence))
        .flatMap(places -> Optional.ofNullable(places.get(sequence)))
        .map(this::dated)
        .map(this::chain);
  }

  private Map<Long, Place<PolicyFact>> placesBySequence(Lane lane) {
    var places = new HashMap<Long, Place<PolicyFact>>();
    for (var place : record.lane(lane).history().places(counting.upTo(), counting::counts)) {
      place.versions().forEach(version -> places.put(version.sequence(), place));
    }
    return places;
  }

  private CorrectionChain chain(DatedFact place) {
    return CorrectionChain.of(place, rootEvent(place), instrumentOf(place), counting);
  }

  /** The live chains of a lane, in the order of their places. */
  public List<CorrectionChain> chainsIn(Lane lane) {
    return lane(lane).places().stream().map(this::chain).toList();
  }

  /** The chain whose Set or End stands in the lane on the day (Europe/Amsterdam). */
  public Optional<CorrectionChain> standingOn(Lane lane, LocalDate day) {
    return lane(lane).standing(day).map(stroke -> chain(stroke.fact()));
  }

  /** Whether a Set stands on a day (Europe/Amsterdam) in at least one of the lanes. */
  public Predicate<LocalDate> daysOfSetsIn(Collection<Lane> some) {
    return new DaysOfSets(some.stream().flatMap(lane -> lane(lane).setsStanding()))::contains;
  }

  /**
   * Whether an End stands in the lane on the day, and a Set ran out between the start of that End
   * and the day.
   */
  public boolean hasRunOut(Lane lane, LocalDate day) {
    return lane(lane).hasRunOut(day);
  }

  /**
   * The day, Europe/Amsterdam, on which the decision of a fact was published; empty if not
   * published.
   *
   * @param root sequence of the fact
   */
  public Optional<LocalDate> publishedOn(long root) {
    return publishedOn(record.event(root).orElseThrow());
  }

  /** The day, Europe/Amsterdam, on which the decision that an event belongs to was published. */
  Optional<LocalDate> publishedOn(RecordedEvent event) {
    var instrument = ((OfAct) event.statement()).origin().instrument();
    return instrument
        .published()
        .or(
            () ->
                publicationOf(event.envelope().decisionId())
                    .map(by -> ((Statement.PublicationRecorded) by.statement()).publishedOn()));
  }

  /**
   * The day, Europe/Amsterdam, on which the decision of a fact was published, if that is on or
   * before {@code bekendOp}; otherwise empty.
   *
   * @param root sequence of the fact
   */
  public Optional<LocalDate> publishedInTime(long root) {
    return publishedOn(root).filter(counting::publishedInTime);
  }

  /** Whether a later fact that counts retracts this one as the register's own error. */
  public boolean isRetracted(long sequence) {
    return counting.isRetracted(sequence);
  }

  /**
   * The transitional rules about permits granted under a lane's facts (<i>overgangsrecht</i>), in
   * the order of the record. A rule is left out if the fact that it is about is not live.
   */
  public List<RecordedEvent> transitionalRulesOf(Lane lane) {
    var rules = counting.transitionalRulesOf(lane);
    if (rules.isEmpty()) {
      return rules;
    }
    var live = lane(lane).places();
    return rules.stream()
        .filter(rule -> live.stream().anyMatch(place -> place.place().holds(target(rule))))
        .toList();
  }

  private static long target(RecordedEvent rule) {
    return ((Statement.About) rule.statement()).target().sequence();
  }

  /** The known events of {@link StatementsWithoutLane}, in the order of the record. */
  public Stream<RecordedEvent> statedWithoutLane() {
    return counting.within();
  }

  /**
   * The day, Europe/Amsterdam, of the publication that was recorded separately for a decision and
   * not retracted. A publication that the decision's own instrument states is not included; {@code
   * bekendOp} is not applied.
   */
  public Optional<LocalDate> publicationOnRecord(DecisionId decision) {
    return counting.publicationOnRecord(decision);
  }

  /**
   * The publication that was recorded separately for a decision and not retracted. A publication
   * that the decision's own instrument states is not included.
   */
  public Optional<RecordedEvent> publicationOf(DecisionId decision) {
    return counting.publicationOf(decision);
  }

  /**
   * The lanes that match {@code meant} and in which a Set stands on some day of the period, in no
   * order.
   */
  public Stream<Lane> setsStandingWithin(ValidPeriod period, Predicate<Lane> meant) {
    return record.lanes().filter(meant).filter(lane -> lane(lane).setStandsWithin(period));
  }

  /** The lanes, of some, in which a Set stands on some day of at least one of the periods. */
  public Stream<Lane> setsStandingWithin(Collection<ValidPeriod> periods, Collection<Lane> some) {
    var days = new DaysOfSets(periods.stream());
    return some.stream().filter(lane -> lane(lane).setsStanding().anyMatch(days::meets));
  }

  /** Whether a Set recorded up to {@code sequence} (inclusive) starts after the day. */
  public boolean setStartsAfter(Lane lane, LocalDate day, long sequence) {
    return lane(lane).places().stream()
        .filter(place -> place.isSet() && place.place().root() <= sequence)
        .flatMap(place -> place.stroke().stream())
        .anyMatch(stroke -> stroke.period().from().isAfter(day));
  }

  public LaneAsOf lane(Lane lane) {
    Cancelled.check();
    var known = lanes.get(lane);
    if (known == null) {
      known = read(lane);
      if (upTo() < record.head() || !counting.isUnfiltered()) {
        lanes.put(lane, known);
      }
    }
    return known;
  }

  /** The lane, read without keeping it: keeping all lanes of a country would take much memory. */
  private LaneAsOf onceMore(Lane lane) {
    Cancelled.check();
    var known = lanes.get(lane);
    return known == null ? read(lane) : known;
  }

  private LaneAsOf read(Lane lane) {
    var recorded = record.lane(lane);
    return counting.isUnfiltered()
        ? recorded.timeline(
            upTo(), new LaneState.Asked(lane, basis, recorded.history(), this::started))
        : filtered(lane, recorded);
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
        : lane(lane).only(place -> instrumentOf(place).decidedOn().isBefore(decidedBefore));
  }

  private LaneAsOf filtered(Lane lane, LaneRecord recorded) {
    var places = recorded.history().places(counting.upTo(), counting::counts);
    return LaneAsOf.of(lane, places, this::dated);
  }

  private DatedFact dated(Place<PolicyFact> place) {
    return new DatedFact(started(place), basis);
  }

  private FactWithStarts started(Place<PolicyFact> place) {
    return new FactWithStarts(place, Starts.of(place, record, counting));
  }

  /**
   * The ranges of days on which the answer of a place may differ from that at an earlier moment,
   * sorted and apart from each other.
   *
   * @param earlier a moment of this record, without a filter, on the basis of this one
   * @param last the decision that this moment ends with; no other decision since has a lane or an
   *     area that bears on the place
   */
  public List<DayRange> daysAffected(RecordAsOf earlier, DecisionId last) {
    if (!saysTheSameOfTheCountry(earlier)) {
      return List.of(DayRange.ALL_DAYS);
    }
    // every Set of the country takes days away from a declaration
    var changed =
        saysNothingOfNoPolicy()
            ? record.lanesBorneOn(last)
            : record.events().subList((int) earlier.upTo(), (int) upTo()).stream()
                .flatMap(record::lanesOf)
                .distinct();
    return DayRange.joined(changed.flatMap(lane -> daysAffected(earlier, lane)));
  }

  private boolean saysTheSameOfTheCountry(RecordAsOf other) {
    return areas().statements() == other.areas().statements()
        && counting.declarations().toList().equals(other.counting.declarations().toList())
        && coverage().equals(other.coverage())
        && hasPolicyFact() == other.hasPolicyFact();
  }

  private Stream<DayRange> daysAffected(RecordAsOf earlier, Lane lane) {
    var splits = SplitDays.of(Subject.areaOf(lane), areas()).stream();
    return Stream.concat(
        daysAffected(earlier, lane, null),
        splits.flatMap(split -> daysAffected(earlier, lane, split)));
  }

  private Stream<DayRange> daysAffected(
      RecordAsOf earlier, Lane lane, @Nullable LocalDate decidedBefore) {
    return AffectedDays.of(
        earlier.lane(lane, decidedBefore),
        lane(lane, decidedBefore),
        record.lane(lane).onlyAdds(earlier.upTo(), upTo()),
        place -> instrumentOf(place).decidedOn());
  }

  public boolean saysNothingOfNoPolicy() {
    return counting.declarations().findAny().isEmpty();
  }

  /**
   * Whether on every day this record and another have an equal declaration that the country has no
   * policy, or both have none.
   */
  public boolean declaresLike(RecordAsOf other) {
    var days = new TreeSet<>(turningDaysOfAbsence());
    days.addAll(other.turningDaysOfAbsence());
    return days.stream()
        .allMatch(
            day ->
                noPolicyOn(day)
                    .map(RecordedEvent::sequence)
                    .equals(other.noPolicyOn(day).map(RecordedEvent::sequence)));
  }

  /**
   * Whether any lane has a live fact that counts. Reads the lanes in the order of the record, since
   * the first one seldom has no live fact.
   */
  public boolean hasPolicyFact() {
    var known = hasPolicyFact;
    if (known == null) {
      known = looksForPolicyFact();
      hasPolicyFact = known;
    }
    return known;
  }

  private boolean looksForPolicyFact() {
    return record.events().subList(0, (int) counting.upTo()).stream()
        .flatMap(event -> event.statement().lane().stream())
        .distinct()
        .anyMatch(this::hasLiveFact);
  }

  /**
   * The last statement of coverage: the first day, inclusive, from which the register claims to be
   * complete. Empty if none.
   */
  public Optional<RecordedEvent> coverage() {
    return counting.coverage();
  }

  public boolean isOutsideCoverage(LocalDate day) {
    return coverage()
        .map(RecordedEvent::statement)
        .filter(s -> s instanceof Statement.CoverageStated c && day.isBefore(c.from()))
        .isPresent();
  }

  /** The last declaration that the country has no policy on the day, unless a Set stands there. */
  public Optional<RecordedEvent> noPolicyOn(LocalDate day) {
    return declared()
        .standing(day)
        .map(LanePeriod::fact)
        .filter(event -> !daysOfSets().contains(day));
  }

  public AreaLaneIndex areasWithLanes() {
    var found = areasWithLanes;
    if (found == null) {
      found =
          supposed == null
              ? record.areasWithLanes(upTo())
              : new AreaLaneIndex(record.areasOfLanes(), supposed);
      areasWithLanes = found;
    }
    return found;
  }

  /**
   * The number of facts that must be read, beside the lane itself, to answer about a lane without
   * facts.
   */
  public long factsOfTheCountryLookedAt() {
    return saysNothingOfNoPolicy() || counting.isEverything() ? 0 : counting.upTo();
  }

  private DaysOfSets daysOfSets() {
    var days = daysOfSets;
    if (days == null) {
      days = new DaysOfSets(record.lanes().flatMap(lane -> onceMore(lane).setsStanding()));
      daysOfSets = days;
    }
    return days;
  }

  public void cutByCoverage(RunOfDays run) {
    coverage().ifPresent(event -> run.cut(((Statement.CoverageStated) event.statement()).from()));
  }

  /**
   * The declaration of {@link #noPolicyOn(LocalDate)} for the day of the run; cuts the run where
   * the result changes.
   */
  public Optional<RecordedEvent> noPolicyOn(RunOfDays run) {
    var declaration = declared().around(run.day());
    run.cutIf(declaration.from());
    run.cutIf(declaration.until());
    if (declaration.standing().isPresent()) {
      daysOfSets().cut(run);
    }
    return noPolicyOn(run.day());
  }

  /**
   * The timeline of the declarations that the country has no policy: on each day the one recorded
   * last. Sets are not taken into account.
   */
  private LaneTimeline<RecordedEvent> declared() {
    var found = declared;
    if (found == null) {
      found =
          LaneTimeline.of(
              counting
                  .declarations()
                  .map(
                      event ->
                          new LanePeriod<>(
                              event,
                              period((NoCountryPolicyDeclared) event.statement()),
                              false,
                              true))
                  .toList());
      declared = found;
    }
    return found;
  }

  private static ValidPeriod period(NoCountryPolicyDeclared declared) {
    return new ValidPeriod(declared.from(), declared.until());
  }

  /**
   * The places of a kind with a closed list on the day of the run, of the last recorded decision
   * that has one; cuts the run where the result may change.
   */
  public List<DatedFact> closedListOn(String kind, RunOfDays run) {
    var lists = closedLists.computeIfAbsent(kind, this::closedLists);
    lists.cut(run);
    return lists.on(run.day());
  }

  private ClosedLists closedLists(String kind) {
    return new ClosedLists(
        closingIn(kind)
            .sorted(Comparator.comparingLong(place -> place.place().root()))
            .flatMap(
                place ->
                    place.stroke().stream()
                        .map(
                            stroke ->
                                new ClosedLists.Entry(place, decisionOf(place), stroke.period())))
            .toList());
  }

  /** The places of a kind that state a closed list. */
  Stream<DatedFact> closingIn(String kind) {
    return record.closingLanes().stream()
        .filter(lane -> lane.kind().equals(kind))
        .flatMap(lane -> lane(lane).closing().stream());
  }

  /** Passes on the days (Europe/Amsterdam) on which a closed list of the kind starts or ends. */
  public void eachDayOfClosedLists(String kind, Consumer<LocalDate> take) {
    closedLists.computeIfAbsent(kind, this::closedLists).eachBound(take);
  }

  private DecisionId decisionOf(DatedFact place) {
    return rootEvent(place).envelope().decisionId();
  }

  public RecordedEvent rootEvent(DatedFact place) {
    return record.event(place.place().root()).orElseThrow();
  }

  public RecordedEvent liveEvent(DatedFact place) {
    return record.event(place.place().liveEnd()).orElseThrow();
  }

  /**
   * The instrument of the root of a place's correction chain. Its dates and its publication also
   * apply to the corrected fact.
   */
  public Instrument instrumentOf(DatedFact place) {
    return ((OfAct) rootEvent(place).statement()).origin().instrument();
  }

  private void eachTurningDay(LaneAsOf lane, Consumer<LocalDate> take) {
    lane.eachTurningDay(take);
    lane.places().forEach(place -> take.accept(instrumentOf(place).decidedOn()));
  }

  /**
   * The days (Europe/Amsterdam) on which the answer about the lane may change by its own facts,
   * without statements about the country.
   */
  public SortedSet<LocalDate> turningDaysOfItsOwn(Lane lane) {
    var days = new TreeSet<LocalDate>();
    eachTurningDay(lane(lane), days::add);
    return days;
  }

  /**
   * The days (Europe/Amsterdam) on which the answer about any lane may change by statements about
   * the country: coverage and declarations of no country policy.
   */
  public SortedSet<LocalDate> turningDaysOfTheCountry() {
    var days = new TreeSet<LocalDate>();
    coverage().ifPresent(event -> days.add(((Statement.CoverageStated) event.statement()).from()));
    counting.declarations().flatMap(RecordAsOf::bounds).forEach(days::add);
    return days;
  }

  /**
   * Whether an absence has equal coverage and an equal declaration of no country policy on two
   * days.
   */
  public boolean absenceReadsAlike(LocalDate day, LocalDate other) {
    return isOutsideCoverage(day) == isOutsideCoverage(other)
        && noPolicyOn(day)
            .map(RecordedEvent::sequence)
            .equals(noPolicyOn(other).map(RecordedEvent::sequence));
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
    turningDaysOfAbsence().forEach(take);
  }

  /** All days (Europe/Amsterdam) on which the status of a lane without any fact may change. */
  public SortedSet<LocalDate> turningDaysOfAbsence() {
    var days = ofAbsence;
    if (days == null) {
      days = turningDaysOfTheCountry();
      if (!saysNothingOfNoPolicy()) {
        days.addAll(daysOfSets().turningDays());
      }
      days = Collections.unmodifiableSortedSet(days);
      ofAbsence = days;
    }
    return days;
  }

  private static Stream<LocalDate> bounds(RecordedEvent event) {
    var declared = (NoCountryPolicyDeclared) event.statement();
    return Stream.concat(Stream.of(declared.from()), Stream.ofNullable(declared.until()));
  }
}
