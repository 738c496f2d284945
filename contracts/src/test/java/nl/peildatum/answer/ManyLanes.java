package nl.peildatum.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Statement;
import nl.peildatum.json.EventCodec;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** A country in which much is designated; its record grows by a decision at a time. */
final class ManyLanes {
  private static final CountryCode COUNTRY = new CountryCode("ML");
  private static final LocalDate DECIDED = LocalDate.parse("2026-01-05");

  private final List<CountryRecord> records =
      new ArrayList<>(List.of(CountryRecord.empty(COUNTRY)));
  private String previousHash = Envelope.NO_PREVIOUS;

  /** After each decision, the empty one first. */
  List<CountryRecord> records() {
    return records;
  }

  CountryRecord record() {
    return records.getLast();
  }

  ManyLanes designate(Instant recordedAt, LocalDate from, @Nullable LocalDate until, int... areas) {
    return decide(
        recordedAt,
        IntStream.of(areas).mapToObj(area -> designated("a-" + area, from, until)).toList());
  }

  ManyLanes declareNoPolicy(Instant recordedAt, LocalDate from, @Nullable LocalDate until) {
    return decide(
        recordedAt, List.of(new Statement.NoCountryPolicyDeclared(origin(0), from, until, null)));
  }

  private ManyLanes decide(Instant recordedAt, List<Statement> facts) {
    var id = new DecisionId("d-" + records.size());
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
    return new Statement.Stated(
        origin(0),
        new PolicyFact(
            Mechanism.SET,
            "region-15c-designated.v1",
            Lane.of("REGION_15C", Map.of("area", area)),
            Start.on(from),
            until,
            Start.NOT_KNOWN,
            false,
            false,
            Map.of("level", "EXCEPTIONAL", "scheme", "PRE_2024"),
            Map.of(),
            Set.of(Basis.values())));
  }

  private static Origin origin(int act) {
    var letter =
        new Instrument(
            InstrumentType.KAMERBRIEF, null, Map.of(), DECIDED, DECIDED, null, null, null);
    return new Origin(act, letter, List.of(), Map.of());
  }
}
