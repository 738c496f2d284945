package nl.peildatum.areaanswer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Target;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** A record of Mali that grows decision by decision, one fact each, a day apart. */
public final class Mali {
  static final CountryCode ML = new CountryCode("ML");
  private static final Map<String, Object> EXCEPTIONAL =
      Map.of("level", "EXCEPTIONAL", "scheme", "PRE_2024");
  private static final Set<Basis> BOTH = Set.of(Basis.values());

  private CountryRecord record = CountryRecord.empty(ML);
  private Instrument instrument = letter(LocalDate.parse("2023-01-11"));
  private List<LegalSource> sources = List.of();
  private Instant now = Instant.parse("2026-11-24T08:00:00Z");

  static Lane region(String area) {
    return Lane.of("REGION_15C", Map.of("area", area));
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  static Instrument letter(LocalDate decidedOn) {
    return instrument(InstrumentType.KAMERBRIEF, decidedOn);
  }

  static Instrument instrument(InstrumentType type, LocalDate decidedOn) {
    return new Instrument(type, null, Map.of(), decidedOn, decidedOn, null, null, null);
  }

  CountryRecord record() {
    return record;
  }

  public RecordAsOf known(Basis basis) {
    return record.atHead(basis);
  }

  /** The next decisions are taken by a letter of this day. */
  Mali letterOf(String decidedOn) {
    instrument = letter(day(decidedOn));
    return this;
  }

  /** The next decisions rest on these paragraphs of the Vc 2000, a source each. */
  public Mali restingOn(List<String> paragraphs) {
    sources =
        paragraphs.stream()
            .map(written -> new LegalSource(Map.of("type", "VC", "paragraph", written)))
            .toList();
    return this;
  }

  Mali by(InstrumentType type, String decidedOn) {
    instrument = instrument(type, day(decidedOn));
    return this;
  }

  /**
   * @return the sequence of the fact
   */
  public long designate(String area, String from, @Nullable String until) {
    return record(new Statement.Stated(origin(), set(area, from, until, BOTH)));
  }

  long lift(String area, String from) {
    return record(new Statement.Stated(origin(), end(area, from)));
  }

  /** A decision moratorium (<i>besluitmoratorium</i>). */
  long suspendDecisions(String area, String from) {
    var lane = Lane.of("DECISION_MORATORIUM", Map.of("area", area));
    return record(new Statement.Stated(origin(), moratorium(lane, from)));
  }

  private static PolicyFact moratorium(Lane lane, String from) {
    return withoutValue(Mechanism.SET, "decision-moratorium-imposed.v1", lane, from);
  }

  long correct(long target, String from, @Nullable String until) {
    var lane = java.util.Objects.requireNonNull(targetOf(target).lane());
    var result =
        set(String.valueOf(lane.subject().get("area")), from, until, Set.of(Basis.OPERATIONAL));
    Map<String, Object> replacement = Map.of("type", "DesignateRegion15c", "from", from);
    by(InstrumentType.DATA_CORRECTION, "2026-11-24");
    return record(new Statement.Corrected(origin(), targetOf(target), replacement, result));
  }

  long retract(long target) {
    by(InstrumentType.DATA_CORRECTION, "2026-11-24");
    return record(new Statement.Retracted(origin(), targetOf(target)));
  }

  long annul(long target, String from) {
    var ruling = new LegalSource(Map.of("type", "RULING", "court", "ABRvS", "date", from));
    return record(new Statement.Annulled(origin(), targetOf(target), day(from), ruling));
  }

  long publish(String decision, String publishedOn, String formalFrom) {
    var id = new DecisionId(decision);
    return record(
        new Statement.PublicationRecorded(origin(), id, day(publishedOn), null, day(formalFrom)));
  }

  /** A region of its own, or a district inside another area. */
  Mali register(String id, @Nullable String parent) {
    var type = parent == null ? AreaType.REGION : AreaType.DISTRICT;
    var inside = parent == null ? null : new AreaId(parent);
    record(
        new Statement.AreaRegistered(
            origin(), new Area(new AreaId(id), id, type, null, inside, true)));
    return this;
  }

  Mali succeed(SuccessionKind kind, String on, String predecessor, String... successors) {
    return succeed(kind, on, kind.alwaysEndsPredecessor(), predecessor, successors);
  }

  /** A split of which nothing of the predecessor is left. */
  Mali splitUp(String on, String predecessor, String... successors) {
    return succeed(SuccessionKind.SPLIT, on, true, predecessor, successors);
  }

  private Mali succeed(
      SuccessionKind kind, String on, boolean ends, String predecessor, String... successors) {
    var into = Stream.of(successors).map(AreaId::new).toList();
    record(
        new Statement.AreaSucceeded(
            origin(), new Succession(new AreaId(predecessor), into, day(on), kind, ends)));
    return this;
  }

  /** The name of the decision that recorded a fact. */
  String decisionOf(long sequence) {
    return record.event(sequence).orElseThrow().envelope().decisionId().value();
  }

  private static PolicyFact set(
      String area, String from, @Nullable String until, Set<Basis> states) {
    return new PolicyFact(
        Mechanism.SET,
        "region-15c-designated.v1",
        region(area),
        Start.on(day(from)),
        until == null ? null : day(until),
        Start.NOT_KNOWN,
        false,
        false,
        EXCEPTIONAL,
        Map.of(),
        states);
  }

  private static PolicyFact end(String area, String from) {
    return withoutValue(Mechanism.END, "region-15c-ended.v1", region(area), from);
  }

  private static PolicyFact withoutValue(Mechanism mechanism, String type, Lane lane, String from) {
    return new PolicyFact(
        mechanism,
        type,
        lane,
        Start.on(day(from)),
        null,
        Start.NOT_KNOWN,
        false,
        false,
        Map.of(),
        Map.of(),
        BOTH);
  }

  private Origin origin() {
    return new Origin(0, instrument, sources, Map.of());
  }

  private Target targetOf(long sequence) {
    return Target.of(record.event(sequence).orElseThrow());
  }

  private long record(Statement.OfAct fact) {
    var first = record.head() + 1;
    var id = new DecisionId("mali-" + first);
    append(id, new Statement.DecisionRecorded(first, first + 1, Map.of(), List.of()));
    append(id, fact);
    now = now.plusSeconds(86_400);
    return record.head();
  }

  private void append(DecisionId id, Statement statement) {
    RecordedEvent event =
        EventCodec.seal(ML, record.head() + 1, now, id, record.headHash(), statement);
    record = record.and(event);
  }
}
