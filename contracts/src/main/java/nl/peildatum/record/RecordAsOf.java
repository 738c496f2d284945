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
import nl.peildatum.time.Lane;
import nl.peildatum.time.LanePeriod;
import nl.peildatum.time.LaneTimeline;
import nl.peildatum.time.Place;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A country's record at one coordinate (sequence, basis, bekendOp): what every answer is made from.
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
  private volatile @Nullable AreasWithLanes areasWithLanes;
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
   * As somebody would know it who knows what is supposed.
   *
   * @param bekendOp as without the supposition
   */
  public static RecordAsOf supposing(
      CountryRecord record, KnowledgeFilter supposed, Basis basis, @Nullable LocalDate bekendOp) {
    var counting =
        new EffectiveEvents(record, record.head(), bekendOp, Set.of(), Set.of(), supposed);
    return new RecordAsOf(record, basis, counting, record.areas(supposed));
  }

  /** The same, without the policy of some decisions: what else they say counts. */
  public RecordAsOf without(Set<DecisionId> decisions) {
    return decisions.isEmpty()
        ? this
        : new RecordAsOf(record, basis, counting.without(decisions), supposed);
  }

  /** With other areas than those on record. */
  RecordAsOf withAreas(KnownAreas areas) {
    return new RecordAsOf(record, basis, counting, areas);
  }

  public CountryRecord record() {
    return record;
  }

  /** The last sequence that counts. */
  public long upTo() {
    return counting.upTo();
  }

  public Basis basis() {
    return basis;
  }

  /**
   * The same question at another moment.
   *
   * @param in a record that holds this one's, or begins it
   * @param sequence up to and including
   */
  public RecordAsOf at(CountryRecord in, long sequence) {
    return in.asKnown(sequence, basis, counting.bekendOp());
  }

  /** Up to and including. */
  public long sequence() {
    return counting.upTo();
  }

  /**
   * Whether what an event of a decision says counts; what areas there are, what was read and that
   * there was no policy is not filtered.
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

  /** Whether art. 83 tests it: not what is said of publications, areas, coverage or silence. */
  public static boolean isPolicy(RecordedEvent event) {
    return switch (event.statement()) {
      case Statement.Stated s -> true;
      case Statement.Annulled a -> true;
      case Statement.Commenced c -> true;
      case Statement.TransitionalRuleRecorded t -> true;
      default -> false;
    };
  }

  /** What was public on a day makes no difference to them. */
  public KnownAreas areas() {
    return supposed == null ? record.areas(counting.upTo()) : supposed;
  }

  /** The lanes of which a live fact counts, in order. */
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
   * The chain that a Set, an End or a correction of it belongs to, while it is live. The lane is
   * read once for all of them, and not painted for it.
   */
  public Optional<Chain> chainOf(long sequence) {
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

  private Chain chain(DatedFact place) {
    return Chain.of(place, rootEvent(place), instrumentOf(place), counting);
  }

  /** The live chains of a lane, in the order of their places. */
  public List<Chain> chainsIn(Lane lane) {
    return lane(lane).places().stream().map(this::chain).toList();
  }

  /** The chain whose Set or End stands in the lane on the day (Europe/Amsterdam). */
  public Optional<Chain> standingOn(Lane lane, LocalDate day) {
    return lane(lane).standing(day).map(stroke -> chain(stroke.fact()));
  }

  /** Whether a Set stands on a day (Europe/Amsterdam) in at least one of the lanes. */
  public Predicate<LocalDate> daysOfSetsIn(Collection<Lane> some) {
    return new DaysOfSets(some.stream().flatMap(lane -> lane(lane).setsStanding()))::contains;
  }

  /** Whether an End stands in the lane on the day over which a Set ran out since. */
  public boolean hasRunOut(Lane lane, LocalDate day) {
    return lane(lane).hasRunOut(day);
  }

  /**
   * The day, Europe/Amsterdam, on which what a decision says was published.
   *
   * @param root of a fact of the decision
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

  /** The same, where the public could know of it in time. */
  public Optional<LocalDate> publishedInTime(long root) {
    return publishedOn(root).filter(counting::publishedInTime);
  }

  /** Whether a later fact says that recording this one was the register's own error. */
  public boolean isRetracted(long sequence) {
    return counting.isRetracted(sequence);
  }

  /**
   * What was said about permits granted under a lane's facts (<i>overgangsrecht</i>), in the order
   * of the record; a rule goes with the fact that it is about.
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

  /** What was said beside the lanes, in the order of the record. */
  public Stream<RecordedEvent> statedWithoutLane() {
    return counting.within();
  }

  /**
   * The day, Europe/Amsterdam, of the live publication on record of a decision, beside what its own
   * instrument says; {@code bekendOp} does not filter it.
   */
  public Optional<LocalDate> publicationOnRecord(DecisionId decision) {
    return counting.publicationOnRecord(decision);
  }

  /** The live publication on record of a decision, beside what its own instrument says. */
  public Optional<RecordedEvent> publicationOf(DecisionId decision) {
    return counting.publicationOf(decision);
  }

  /** The lanes, of those meant, in which a Set stands on some day of the period; in no order. */
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

  /** Not kept here: many lanes that are looked at once would take much memory. */
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
   * The lane as the facts decided before a day make it; what is said about such a fact, whenever,
   * goes with it.
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

  public boolean saysNothingOfNoPolicy() {
    return counting.declarations().findAny().isEmpty();
  }

  /** Whether on every day the same is said of the country, or nothing, where nothing stands. */
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

  /** Looks at the lanes in the order of the record: the first that there was is seldom gone. */
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

  /** First day, inclusive, for which the register claims to be complete. */
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

  public AreasWithLanes areasWithLanes() {
    var found = areasWithLanes;
    if (found == null) {
      found =
          supposed == null
              ? record.areasWithLanes(upTo())
              : new AreasWithLanes(record.areasOfLanes(), supposed);
      areasWithLanes = found;
    }
    return found;
  }

  /** How many facts of all lanes are looked at where a lane has nothing to say. */
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

  /** As {@link #noPolicyOn(LocalDate)}; cuts the run where that turns. */
  public Optional<RecordedEvent> noPolicyOn(RunOfDays run) {
    var declaration = declared().around(run.day());
    run.cutIf(declaration.from());
    run.cutIf(declaration.until());
    if (declaration.standing().isPresent()) {
      daysOfSets().cut(run);
    }
    return noPolicyOn(run.day());
  }

  /** On each day the declaration that was recorded last, whatever else is on record of the day. */
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
   * The places of a kind whose list is closed on the day, the last recorded decision's only; cuts
   * the run where that may turn.
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

  /** The places of a kind that say that only these are meant. */
  Stream<DatedFact> closingIn(String kind) {
    return record.closingLanes().stream()
        .filter(lane -> lane.kind().equals(kind))
        .flatMap(lane -> lane(lane).closing().stream());
  }

  /** The days (Europe/Amsterdam) on which a list of the kind was closed, or no longer is. */
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

  /** Dates and publicness of a corrected fact are those of the chain's root. */
  public Instrument instrumentOf(DatedFact place) {
    return ((OfAct) rootEvent(place).statement()).origin().instrument();
  }

  private void eachTurningDay(LaneAsOf lane, Consumer<LocalDate> take) {
    lane.eachTurningDay(take);
    lane.places().forEach(place -> take.accept(instrumentOf(place).decidedOn()));
  }

  /** The days that the lane itself brings: what is said of the country left aside. */
  public SortedSet<LocalDate> turningDaysOfItsOwn(Lane lane) {
    var days = new TreeSet<LocalDate>();
    eachTurningDay(lane(lane), days::add);
    return days;
  }

  /** The days that what is said of the country brings by itself: to every lane. */
  public SortedSet<LocalDate> turningDaysOfTheCountry() {
    var days = new TreeSet<LocalDate>();
    coverage().ifPresent(event -> days.add(((Statement.CoverageStated) event.statement()).from()));
    counting.declarations().flatMap(RecordAsOf::bounds).forEach(days::add);
    return days;
  }

  /** Whether what the country says of a lane with nothing to say is the same on two days. */
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

  /** The same of some lanes; a day may come more than once. */
  public void eachTurningDay(Set<Lane> some, Consumer<LocalDate> take) {
    some.forEach(lane -> eachTurningDay(lane(lane), take));
    turningDaysOfAbsence().forEach(take);
  }

  /** The same of a lane that nothing was ever said about. */
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
