package nl.peildatum.areaanswer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Target;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** A country in which much is designated; its record grows by a decision at a time. */
public final class ManyLanes {
  private static final CountryCode COUNTRY = new CountryCode("ML");
  private static final LocalDate DECIDED = LocalDate.parse("2026-01-05");

  private final List<CountryRecord> records;
  private String previousHash;

  public ManyLanes() {
    this(CountryRecord.empty(COUNTRY));
  }

  /** Goes on after what is recorded. */
  public ManyLanes(CountryRecord before) {
    records = new ArrayList<>(List.of(before));
    previousHash = before.headHash();
  }

  /** After each decision, the one before them first. */
  public List<CountryRecord> records() {
    return records;
  }

  public CountryRecord record() {
    return records.getLast();
  }

  public ManyLanes designate(
      Instant recordedAt, LocalDate from, @Nullable LocalDate until, int... areas) {
    return decide(
        recordedAt,
        IntStream.of(areas).mapToObj(area -> designated("a-" + area, from, until)).toList());
  }

  public ManyLanes declareNoPolicy(Instant recordedAt, LocalDate from, @Nullable LocalDate until) {
    return decide(
        recordedAt, List.of(new Statement.NoCountryPolicyDeclared(origin(0), from, until, null)));
  }

  /**
   * Says that a decision's only fact was recorded by mistake.
   *
   * @param sequence of the fact, designated for this area
   */
  public ManyLanes retract(Instant recordedAt, long sequence, int area) {
    var by = record().event(sequence).orElseThrow().envelope().decisionId();
    var target = new Target(sequence, by, "region-15c-designated.v1", lane("a-" + area));
    return decide(recordedAt, List.of(new Statement.Retracted(origin(0), target)));
  }

  public static Lane lane(String area) {
    return Lane.of("REGION_15C", Map.of("area", area));
  }

  /** Records one decision that states some facts. */
  public ManyLanes decide(Instant recordedAt, List<Statement> facts) {
    var id = new DecisionId("d-" + record().head());
    var first = record().head() + 1;
    var record =
        and(
            record(),
            id,
            recordedAt,
            new Statement.DecisionRecorded(
                first, first + facts.size(), Map.of("country", "ML"), List.of()));
    for (var fact : facts) {
      record = and(record, id, recordedAt, fact);
    }
    records.add(record);
    return this;
  }

  private CountryRecord and(
      CountryRecord record, DecisionId id, Instant recordedAt, Statement statement) {
    RecordedEvent event =
        EventCodec.seal(COUNTRY, record.head() + 1, recordedAt, id, previousHash, statement);
    previousHash = event.envelope().hash();
    return record.and(event);
  }

  private static Statement designated(String area, LocalDate from, @Nullable LocalDate until) {
    return designated(area, DECIDED, from, until);
  }

  /** A designation of an area as one in an exceptional situation. */
  public static Statement designated(
      String area, LocalDate decidedOn, LocalDate from, @Nullable LocalDate until) {
    return new Statement.Stated(
        origin(0, decidedOn),
        new PolicyFact(
            Mechanism.SET,
            "region-15c-designated.v1",
            lane(area),
            Start.on(from),
            until,
            Start.NOT_KNOWN,
            false,
            false,
            Map.of("level", "EXCEPTIONAL", "scheme", "PRE_2024"),
            Map.of(),
            Set.of(Basis.values())));
  }

  /** The origin of an act of a letter. */
  public static Origin origin(int act) {
    return origin(act, DECIDED);
  }

  private static Origin origin(int act, LocalDate on) {
    var letter =
        new Instrument(InstrumentType.KAMERBRIEF, null, Map.of(), on, on, null, null, null);
    return new Origin(act, letter, List.of(), Map.of());
  }
}
