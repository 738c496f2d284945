package nl.peildatum.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.citation.Citation;
import nl.peildatum.citation.Citations;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.source.Identifier;
import nl.peildatum.time.AppendOnlyList;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** All events recorded about one country, in order of sequence. Immutable. */
public final class CountryRecord {
  private final CountryCode country;
  private final AppendOnlyList<RecordedEvent> events;
  private final RecordedDecisions decisions;
  private final RecordedLanes lanes;
  private final StatementsWithoutLane withoutLane;
  private final AreasOverTime areas;
  private final Citations citations;
  private final Map<Basis, RecordAsOf> atHead = new ConcurrentHashMap<>(2);
  private final Map<AreaId, Long> factsRead = new ConcurrentHashMap<>(2);

  private CountryRecord(
      CountryCode country,
      AppendOnlyList<RecordedEvent> events,
      RecordedDecisions decisions,
      RecordedLanes lanes,
      StatementsWithoutLane withoutLane,
      AreasOverTime areas,
      Citations citations) {
    this.country = country;
    this.events = events;
    this.decisions = decisions;
    this.lanes = lanes;
    this.withoutLane = withoutLane;
    this.areas = areas;
    this.citations = citations;
  }

  public static CountryRecord empty(CountryCode country) {
    var lanes = RecordedLanes.none();
    return new CountryRecord(
        country,
        AppendOnlyList.empty(),
        RecordedDecisions.none(),
        lanes,
        StatementsWithoutLane.none(),
        AreasOverTime.of(country, lanes),
        Citations.none());
  }

  /**
   * This record with its next event.
   *
   * @throws WrongReference if the event names something that is not on this record, or names it
   *     other than it is recorded
   */
  public CountryRecord and(RecordedEvent next) {
    if (next.sequence() != head() + 1) {
      throw new IllegalStateException(
          country + " is at " + head() + " and cannot take sequence " + next.sequence());
    }
    References.check(next, this);
    var laneOnRecord = next.statement().lane().flatMap(lane -> lane(lane).lane());
    var event = new SharedParts(last()).of(next, laneOnRecord);
    var lanesNow = lanesAfter(event);
    return new CountryRecord(
        country,
        events.and(event),
        event.statement() instanceof Statement.DecisionRecorded recorded
            ? decisions.and(new RecordedDecision(event, recorded))
            : decisions,
        lanesNow,
        withoutLane.and(event),
        areas.and(event, lanesNow),
        citations.and(event));
  }

  private RecordedLanes lanesAfter(RecordedEvent event) {
    var withFact = LaneFact.of(event).map(lanes::and).orElse(lanes);
    return withFact.reconsidered(LanesOfEvents.withMovedStart(event, this), event.sequence());
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

  /**
   * A fact with those that it corrects, retracted or not: the first recorded first, the fact itself
   * last. An event that corrects no fact is alone; empty if there is no event with the sequence.
   *
   * @param sequence from 1
   */
  public List<RecordedEvent> versionsUpTo(long sequence) {
    var versions = new ArrayList<RecordedEvent>();
    var next = event(sequence);
    while (next.isPresent()) {
      versions.addFirst(next.get());
      next =
          next.get().statement() instanceof Statement.Corrected corrected
              ? event(corrected.target().sequence())
              : Optional.empty();
    }
    return versions;
  }

  public List<RecordedEvent> events() {
    return events;
  }

  public List<RecordedDecision> decisions() {
    return decisions.all();
  }

  public Optional<RecordedDecision> decision(DecisionId id) {
    return decisions.byId().get(id);
  }

  /** The decision that the event with this sequence belongs to; empty if there is no such event. */
  public Optional<RecordedDecision> decisionAt(long sequence) {
    return event(sequence).flatMap(event -> decision(event.envelope().decisionId()));
  }

  /** The last sequence recorded at or before {@code instant}; 0 if nothing was recorded by then. */
  public long sequenceAt(Instant instant) {
    return decisions
        .lastAt(instant)
        .map(decision -> Math.min(decision.lastSequence(), head()))
        .orElse(0L);
  }

  public RecordedLanes lanes() {
    return lanes;
  }

  public LaneRecord lane(Lane lane) {
    return lanes.of(lane);
  }

  /**
   * The number of facts that an answer about an area reads, counted once for this record.
   *
   * @param area an area that is on record
   */
  public long factsRead(AreaId area, LongSupplier count) {
    var known = factsRead.get(area);
    if (known == null) {
      known = count.getAsLong();
      factsRead.put(area, known);
    }
    return known;
  }

  public Gazetteer areas() {
    return areas.latest();
  }

  /**
   * The index of the areas that lanes are about, as known at a sequence.
   *
   * @param sequence inclusive
   */
  AreaLaneIndex areasWithLanes(long sequence) {
    return areas.index(sequence);
  }

  /**
   * The citations of a document, in the order of the record.
   *
   * @param sequence inclusive
   */
  public List<Citation> citations(Identifier identifier, long sequence) {
    return citations.of(identifier).filter(citation -> citation.sequence() <= sequence).toList();
  }

  /** The corrections of the instrument or the sources of a decision, in the order of the record. */
  public List<RecordedEvent> correctionsOf(DecisionId decision) {
    return withoutLane.correctionsByDecision().of(decision);
  }

  /** The events that are not held by their lane, in the order of the record. */
  public List<RecordedEvent> eventsWithoutLane() {
    return withoutLane.all();
  }

  /** Whether it was ever declared that the country has no policy, retracted since or not. */
  public boolean hasEverDeclaredNoPolicy() {
    return !withoutLane().declarations().isEmpty();
  }

  StatementsWithoutLane withoutLane() {
    return withoutLane;
  }

  /** All that is recorded, whether it was public or not. */
  public RecordAsOf atHead(Basis basis) {
    return asKnown(head(), basis, null);
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
          ? atHead.computeIfAbsent(basis, b -> RecordAsOf.of(this, sequence, b, null))
          : known;
    }
    return RecordAsOf.of(this, sequence, basis, bekendOp);
  }
}
