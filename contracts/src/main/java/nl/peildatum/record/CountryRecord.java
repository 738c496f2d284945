package nl.peildatum.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.KnownAreas;
import nl.peildatum.citation.Citation;
import nl.peildatum.citation.Citations;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.source.Identifier;
import nl.peildatum.time.Appended;
import nl.peildatum.time.Buckets;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** All events recorded about one country, in order of sequence. Immutable. */
public final class CountryRecord {
  private final CountryCode country;
  private final Appended<RecordedEvent> events;
  private final Appended<RecordedDecision> decisions;
  private final Buckets<DecisionId, RecordedDecision> decisionsById;
  private final Buckets<Lane, LaneRecord> lanes;
  private final Buckets<String, Appended<LaneAndSubject>> lanesByArea;
  private final Appended<Lane> closing;
  private final StatementsWithoutLane asides;
  private final KnownAreas areas;
  private final long lastOfAreas;
  private final Citations citations;
  private final Map<Basis, RecordAsOf> atHead = new ConcurrentHashMap<>(2);
  private final AreasOverTime areasOverTime;
  private final Map<AreaId, Long> factsLookedAt = new ConcurrentHashMap<>(2);

  private CountryRecord(
      CountryCode country,
      Appended<RecordedEvent> events,
      Appended<RecordedDecision> decisions,
      Buckets<DecisionId, RecordedDecision> decisionsById,
      Buckets<Lane, LaneRecord> lanes,
      Buckets<String, Appended<LaneAndSubject>> lanesByArea,
      Appended<Lane> closing,
      StatementsWithoutLane asides,
      KnownAreas areas,
      long lastOfAreas,
      AreasOverTime areasOverTime,
      Citations citations) {
    this.country = country;
    this.events = events;
    this.decisions = decisions;
    this.decisionsById = decisionsById;
    this.lanes = lanes;
    this.lanesByArea = lanesByArea;
    this.closing = closing;
    this.asides = asides;
    this.areas = areas;
    this.lastOfAreas = lastOfAreas;
    this.areasOverTime = areasOverTime;
    this.citations = citations;
  }

  public static CountryRecord empty(CountryCode country) {
    var areas = Gazetteer.iso3166().of(country);
    var lanesByArea = Buckets.<String, Appended<LaneAndSubject>>empty();
    return new CountryRecord(
        country,
        Appended.empty(),
        Appended.empty(),
        Buckets.empty(),
        Buckets.empty(),
        lanesByArea,
        Appended.empty(),
        StatementsWithoutLane.none(),
        areas,
        0,
        new AreasOverTime(areas, lanesByArea),
        Citations.none());
  }

  public CountryRecord and(RecordedEvent next) {
    if (next.sequence() != head() + 1) {
      throw new IllegalStateException(
          country + " is at " + head() + " and cannot take sequence " + next.sequence());
    }
    var laneOnRecord = next.statement().lane().flatMap(lanes::get).flatMap(LaneRecord::lane);
    var event = new SharedParts(last()).of(next, laneOnRecord);
    var all = events.and(event);
    if (event.statement() instanceof Statement.DecisionRecorded said) {
      var decision = new RecordedDecision(event, said);
      return new CountryRecord(
          country,
          all,
          decisions.and(decision),
          decisionsById.with(decision.id(), before -> decision),
          lanes,
          lanesByArea,
          closing,
          asides,
          areas,
          lastOfAreas,
          areasOverTime,
          citations);
    }
    var more = areasAfter(event);
    if (more.isPresent()) {
      return new CountryRecord(
          country,
          all,
          decisions,
          decisionsById,
          lanes,
          lanesByArea,
          closing,
          asides,
          more.get(),
          event.sequence(),
          areasOverTime.with(more.get(), lanesByArea),
          citations.and(event));
    }
    var inLane = LaneFact.of(event);
    var recorded = inLane.map(f -> lanes.with(f.lane(), lane -> orEmpty(lane).and(f.fact())));
    var reconsidered =
        bearsOn(event.statement())
            .reduce(
                recorded.orElse(lanes),
                (known, lane) -> reconsider(known, lane, event.sequence()),
                (a, b) -> b);
    var byArea = inLane.map(LaneFact::lane).map(this::lanesByAreaWith).orElse(lanesByArea);
    var beside = LaneFact.isWholly(event.statement()) ? asides : asides.and(event);
    return new CountryRecord(
        country,
        all,
        decisions,
        decisionsById,
        reconsidered,
        byArea,
        inLane.map(LaneFact::lane).map(lane -> closingAfter(lane, reconsidered)).orElse(closing),
        beside,
        areas,
        lastOfAreas,
        areasOverTime.with(areas, byArea),
        citations.and(event));
  }

  private Buckets<String, Appended<LaneAndSubject>> lanesByAreaWith(Lane lane) {
    return lanes.get(lane).isPresent()
        ? lanesByArea
        : lanesByArea.with(
            Subject.areaOf(lane),
            known ->
                (known == null ? Appended.<LaneAndSubject>empty() : known)
                    .and(LaneAndSubject.of(lane)));
  }

  private Appended<Lane> closingAfter(Lane lane, Buckets<Lane, LaneRecord> after) {
    var closesNow = after.get(lane).filter(LaneRecord::hasClosed).isPresent();
    return closesNow && !lane(lane).hasClosed() ? closing.and(lane) : closing;
  }

  private Optional<KnownAreas> areasAfter(RecordedEvent event) {
    return switch (event.statement()) {
      case Statement.AreaRegistered r -> Optional.of(areas.and(r.area(), event.sequence()));
      case Statement.AreaSucceeded s -> Optional.of(areas.and(s.succession(), event.sequence()));
      default -> Optional.empty();
    };
  }

  private static LaneRecord orEmpty(@Nullable LaneRecord lane) {
    return lane == null ? LaneRecord.empty() : lane;
  }

  private static Buckets<Lane, LaneRecord> reconsider(
      Buckets<Lane, LaneRecord> lanes, Lane lane, long by) {
    return lanes.with(lane, known -> orEmpty(known).reconsidered(by));
  }

  /** The lanes in which a statement without a lane of its own may move the start of a fact. */
  private Stream<Lane> bearsOn(Statement statement) {
    return switch (statement) {
      case Statement.Commenced c -> c.lane().stream();
      case Statement.PublicationRecorded p -> lanesOf(p.decision()).distinct();
      case Statement.Retracted r -> event(r.target().sequence()).stream().flatMap(this::bearsOn);
      default -> Stream.empty();
    };
  }

  private Stream<Lane> bearsOn(RecordedEvent event) {
    return bearsOn(event.statement());
  }

  /** The lanes that an event is about, and the lanes in which it may move the start of a fact. */
  public Stream<Lane> lanesOf(RecordedEvent event) {
    return Stream.concat(event.statement().lane().stream(), bearsOn(event)).distinct();
  }

  /** The lanes that a decision is about, and those in which it may move the start of a fact. */
  public Stream<Lane> lanesBorneOn(DecisionId decision) {
    return eventsOf(decision).flatMap(this::lanesOf).distinct();
  }

  /** The lanes that the facts of a decision are about; empty if the decision is not on record. */
  public Stream<Lane> lanesOf(DecisionId decision) {
    return eventsOf(decision).flatMap(event -> event.statement().lane().stream());
  }

  /**
   * The events of a decision without its own {@code DecisionRecorded}; empty if it is not on
   * record.
   */
  public Stream<RecordedEvent> eventsOf(DecisionId decision) {
    return decision(decision).stream()
        .flatMap(d -> events.subList((int) d.firstSequence(), (int) d.lastSequence()).stream());
  }

  public CountryCode country() {
    return country;
  }

  /** The last sequence; 0 when nothing is recorded. */
  public long head() {
    return events.size();
  }

  public Optional<RecordedEvent> last() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
  }

  /**
   * The instant of the last recording: UTC, whole milliseconds, strictly later with each decision.
   * Empty when nothing is recorded.
   */
  public Optional<Instant> headRecordedAt() {
    return last().map(event -> event.envelope().recordedAt());
  }

  public String headHash() {
    return hash(head());
  }

  /**
   * The hash of an event, which identifies the whole record up to and including that event.
   *
   * @param sequence from 1; 0 = before the first event
   */
  public String hash(long sequence) {
    return event(sequence).map(event -> event.envelope().hash()).orElse(Envelope.NO_PREVIOUS);
  }

  /** Whether this record equals or continues the earlier one. */
  public boolean beginsWith(CountryRecord earlier) {
    return head() >= earlier.head() && hash(earlier.head()).equals(earlier.headHash());
  }

  /**
   * The event with a sequence; empty if there is none.
   *
   * @param sequence from 1
   */
  public Optional<RecordedEvent> event(long sequence) {
    return sequence < 1 || sequence > head()
        ? Optional.empty()
        : Optional.of(events.get((int) sequence - 1));
  }

  public List<RecordedEvent> events() {
    return events;
  }

  public List<RecordedDecision> decisions() {
    return decisions;
  }

  public Optional<RecordedDecision> decision(DecisionId id) {
    return decisionsById.get(id);
  }

  /** The decision that the event with this sequence belongs to; empty if there is no such event. */
  public Optional<RecordedDecision> decisionAt(long sequence) {
    return event(sequence).flatMap(event -> decision(event.envelope().decisionId()));
  }

  /** The last sequence recorded at or before {@code instant}; 0 if nothing was recorded by then. */
  public long sequenceAt(Instant instant) {
    var low = 0;
    var high = decisions.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (decisions.get(middle).recordedAt().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0 ? 0 : Math.min(decisions.get(low - 1).lastSequence(), head());
  }

  /** Every lane that a fact was ever recorded about, in no order. */
  public Stream<Lane> lanes() {
    return lanes.keys();
  }

  /**
   * Every lane of an area that a fact was ever recorded about, in the order of the record.
   *
   * @param area id of the area; the empty text = lanes not narrowed to an area
   */
  public List<Lane> lanesOf(String area) {
    return lanesAbout(area).stream().map(LaneAndSubject::lane).toList();
  }

  /**
   * The lanes of {@link #lanesOf(String)}, each with its subject beside the area.
   *
   * @param area id of the area; the empty text = lanes not narrowed to an area
   */
  public List<LaneAndSubject> lanesAbout(String area) {
    return lanesByArea.get(area).orElseGet(Appended::empty);
  }

  /** The number of facts recorded about a lane. */
  public long facts(Lane lane) {
    return lane(lane).history().facts().size();
  }

  /**
   * The number of facts that an answer about an area reads, counted once for this record.
   *
   * @param area an area that is on record
   */
  public long factsLookedAt(AreaId area, LongSupplier count) {
    var known = factsLookedAt.get(area);
    if (known == null) {
      known = count.getAsLong();
      factsLookedAt.put(area, known);
    }
    return known;
  }

  /** The ids of the areas of all lanes, in no order. */
  Stream<String> areasOfLanes() {
    return lanesByArea.keys();
  }

  public KnownAreas areas() {
    return areas;
  }

  /**
   * The areas as known at a sequence.
   *
   * @param sequence inclusive
   */
  public KnownAreas areas(long sequence) {
    return sequence < lastOfAreas ? areas.asOf(sequence) : areas;
  }

  /**
   * The index of the areas that lanes are about, as known at a sequence.
   *
   * @param sequence inclusive
   */
  AreaLaneIndex areasWithLanes(long sequence) {
    return areasOverTime.asOf(sequence);
  }

  /** The lanes with a fact, live or not, that states a closed list, in the order of the record. */
  public List<Lane> closingLanes() {
    return closing;
  }

  public LaneRecord lane(Lane lane) {
    return lanes.get(lane).orElseGet(LaneRecord::empty);
  }

  /**
   * The citations of a document, in the order of the record.
   *
   * @param sequence inclusive
   */
  public List<Citation> citations(Identifier identifier, long sequence) {
    return citations.of(identifier).filter(citation -> citation.sequence() <= sequence).toList();
  }

  public StatementsWithoutLane asides() {
    return asides;
  }

  /**
   * The record as known at a sequence.
   *
   * @param sequence inclusive; the last of a whole decision
   * @param bekendOp only decisions that were public on this day (inclusive, Europe/Amsterdam);
   *     {@code null} = all
   */
  public RecordAsOf asKnown(long sequence, Basis basis, @Nullable LocalDate bekendOp) {
    if (sequence == head() && bekendOp == null) {
      var known = atHead.get(basis);
      return known == null
          ? atHead.computeIfAbsent(
              basis, b -> RecordAsOf.of(this, sequence, b, null, Set.of(), Set.of()))
          : known;
    }
    return RecordAsOf.of(this, sequence, basis, bekendOp, Set.of(), Set.of());
  }

  /**
   * The record as known at a sequence, without the policy of some of its decisions (art. 83 Vw
   * 2000). Corrections, annulments and retractions of their facts are left out with these facts;
   * what these decisions state about publications, areas, coverage and the absence of country
   * policy still counts.
   *
   * @param sequence inclusive; the last of a whole decision
   * @param bekendOp only decisions that were public on this day (inclusive, Europe/Amsterdam);
   *     {@code null} = all
   */
  public RecordAsOf without(
      Set<DecisionId> leftOut, long sequence, Basis basis, @Nullable LocalDate bekendOp) {
    return leftOut.isEmpty()
        ? asKnown(sequence, basis, bekendOp)
        : RecordAsOf.of(this, sequence, basis, bekendOp, leftOut, Set.of());
  }

  /**
   * The record as it would be known if some decisions had not been recorded. Unlike {@link
   * #without}, every statement of these decisions is left out.
   *
   * @param sequence inclusive; the last of a whole decision
   * @param bekendOp only decisions that were public on this day (inclusive, Europe/Amsterdam);
   *     {@code null} = all
   */
  public RecordAsOf supposingAway(
      Set<DecisionId> gone, long sequence, Basis basis, @Nullable LocalDate bekendOp) {
    return RecordAsOf.of(this, sequence, basis, bekendOp, Set.of(), gone)
        .withAreas(areasWithout(gone, sequence));
  }

  private KnownAreas areasWithout(Set<DecisionId> gone, long sequence) {
    return areas(sequence, event -> !gone.contains(event.envelope().decisionId()));
  }

  /** The areas as known under a knowledge filter. */
  KnownAreas areas(KnowledgeFilter supposed) {
    return supposed.besides().isEmpty()
        ? areas(supposed.recordedUpTo())
        : areas(head(), event -> supposed.isRecorded(event.sequence()));
  }

  private KnownAreas areas(long sequence, Predicate<RecordedEvent> counts) {
    var left = Gazetteer.iso3166().of(country);
    for (var event : events.subList(0, (int) sequence)) {
      if (counts.test(event)) {
        left =
            switch (event.statement()) {
              case Statement.AreaRegistered r -> left.and(r.area(), event.sequence());
              case Statement.AreaSucceeded a -> left.and(a.succession(), event.sequence());
              default -> left;
            };
      }
    }
    return left;
  }
}
