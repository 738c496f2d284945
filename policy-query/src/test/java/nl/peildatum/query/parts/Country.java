package nl.peildatum.query.parts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.area.CountryCode;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.About;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;
import nl.peildatum.decision.Target;

/** A country whose decisions are recorded one after the other, as the command side would. */
public final class Country {
  private final CountryCode code;
  private final List<RecordedEvent> record = new ArrayList<>();

  public Country(String code) {
    this.code = new CountryCode(code);
  }

  public CountryCode code() {
    return code;
  }

  /** A decision with one fact for each day, which says that the register is complete from it. */
  public List<RecordedEvent> decides(String id, String recordedAt, String... coverageFrom) {
    var facts = new ArrayList<Statement>();
    for (var day : coverageFrom) {
      facts.add(
          new CoverageStated(
              origin(facts.size()), new Coverage(LocalDate.parse(day), null, List.of())));
    }
    return decides(id, recordedAt, facts);
  }

  /** A letter that designates each of these areas from a day on. */
  public List<RecordedEvent> designates(
      String id, String recordedAt, String from, String... areas) {
    return decides(
        id, recordedAt, Stream.of(areas).map(area -> Said.designated(area, from)).toList());
  }

  public List<RecordedEvent> decides(String id, String recordedAt, List<Statement> facts) {
    var first = record.size() + 1L;
    var all = new ArrayList<Statement>();
    all.add(new DecisionRecorded(first, first + facts.size(), file(id), List.of()));
    all.addAll(facts);
    for (var statement : all) {
      record.add(seal(id, recordedAt, asRecorded(statement)));
    }
    return List.copyOf(record.subList((int) first - 1, record.size()));
  }

  /** With all that an event says of a fact that is on record, by the sequence that it names. */
  private Statement asRecorded(Statement said) {
    if (!(said instanceof About about) || about.target().sequence() > record.size()) {
      return said;
    }
    var target = Target.of(record.get((int) about.target().sequence() - 1));
    return switch (about) {
      case Corrected c -> new Corrected(c.origin(), target, c.replacement(), c.result());
      case Retracted r -> new Retracted(r.origin(), target);
      case Annulled a -> new Annulled(a.origin(), target, a.from(), a.ruling());
      case Commenced c -> new Commenced(c.origin(), target, c.from(), c.formalFrom());
      case TransitionalRuleRecorded t ->
          new TransitionalRuleRecorded(t.origin(), target, t.cohort(), t.rule(), t.text());
    };
  }

  /** A file in its form; what it says of acts nobody reads here. */
  private Map<String, Object> file(String id) {
    return Map.of(
        "country",
        code.value(),
        "decisionId",
        id,
        "instrument",
        Map.of("type", "KAMERBRIEF", "decidedOn", "2023-01-11"),
        "acts",
        List.of(Map.of("type", "StateCoverage", "from", "2013-01-01")));
  }

  /** The next event, with a statement as it is, which need not go with the events before it. */
  public RecordedEvent sealedAsItIs(String id, String recordedAt, Statement statement) {
    var event = seal(id, recordedAt, statement);
    record.add(event);
    return event;
  }

  private RecordedEvent seal(String id, String recordedAt, Statement statement) {
    var before = record.isEmpty() ? Envelope.NO_PREVIOUS : record.getLast().envelope().hash();
    return EventCodec.seal(
        code, record.size() + 1L, Instant.parse(recordedAt), new DecisionId(id), before, statement);
  }

  public static Origin origin(int act) {
    var day = LocalDate.parse("2023-01-11");
    var letter =
        new Instrument(
            InstrumentType.KAMERBRIEF,
            "Landgebonden asielbeleid",
            Map.of("office", "Staatssecretaris"),
            day,
            day,
            null,
            null,
            null);
    return new Origin(act, letter, List.of(), Map.of());
  }
}
