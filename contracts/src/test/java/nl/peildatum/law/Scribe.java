package nl.peildatum.law;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.Succession;
import nl.peildatum.area.SuccessionKind;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.codec.InstrumentJson;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
import nl.peildatum.decision.EventTypes;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.LegalSource;
import nl.peildatum.decision.Mechanism;
import nl.peildatum.decision.Origin;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.StartBounds;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Target;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.record.CountryRecord;
import org.jspecify.annotations.Nullable;

/** Writes a paper record as sealed events: the adapter from the painter's world to the product. */
public final class Scribe {
  private static final LegalSource RULING =
      new LegalSource(Map.of("type", "RULING", "role", "TRIGGER", "caseNumber", "NL22.5703"));
  static final Instant FIRST_RECORDED = Instant.parse("2023-03-12T22:30:00.123Z");

  private final List<RecordedEvent> events = new ArrayList<>();
  private final Map<Integer, Known> known = new HashMap<>();
  private String previousHash = Envelope.NO_PREVIOUS;

  private record Known(Target target, int lane, Paper.@Nullable Rectangle rectangle) {}

  static List<RecordedEvent> events(Paper paper) {
    return events(paper, FIRST_RECORDED);
  }

  /** The first decision is recorded at {@code first}, each next one 26 hours later. */
  static List<RecordedEvent> events(Paper paper, Instant first) {
    return events(
        paper,
        Stream.iterate(first, before -> before.plus(Duration.ofHours(26)))
            .limit(paper.decisions().size())
            .toList());
  }

  /**
   * @param recordedAt of each decision
   */
  static List<RecordedEvent> events(Paper paper, List<Instant> recordedAt) {
    var scribe = new Scribe();
    for (var i = 0; i < paper.decisions().size(); i++) {
      scribe.write(paper.decisions().get(i), recordedAt.get(i));
    }
    return scribe.events;
  }

  public static CountryRecord record(Paper paper) {
    return fold(events(paper));
  }

  static CountryRecord fold(List<RecordedEvent> events) {
    var record = CountryRecord.empty(World.MALI);
    for (var event : events) {
      record = record.and(event);
    }
    return record;
  }

  static DecisionId id(int decision) {
    return new DecisionId("decision-" + decision);
  }

  private void write(Paper.Decision decision, Instant recordedAt) {
    var id = id(decision.id());
    var first = events.size() + 1L;
    var said =
        new Statement.DecisionRecorded(
            first, first + decision.acts().size(), Map.of("country", "ML"), List.of());
    seal(id, recordedAt, said);
    var instrument = instrument(decision.instrument());
    for (var i = 0; i < decision.acts().size(); i++) {
      var act = decision.acts().get(i);
      var origin = new Origin(i, instrument, List.of(RULING), Map.of());
      var statement = statement(act, origin);
      seal(id, recordedAt, statement);
      remember(act, id, statement);
    }
  }

  private void seal(DecisionId id, Instant recordedAt, Statement statement) {
    var event =
        EventCodec.seal(World.MALI, events.size() + 1L, recordedAt, id, previousHash, statement);
    events.add(event);
    previousHash = event.envelope().hash();
  }

  private void remember(Paper.Act act, DecisionId id, Statement statement) {
    var rectangle =
        switch (act) {
          case Paper.Put put -> put.rectangle();
          case Paper.Correct correct -> corrected(correct);
          default -> null;
        };
    var lane =
        switch (act) {
          case Paper.Put put -> put.lane();
          case Paper.Correct correct -> lane(correct.target());
          case Paper.Annul annul -> lane(annul.target());
          case Paper.Commence commence -> lane(commence.target());
          default -> -1;
        };
    var target =
        new Target(events.size(), id, EventTypes.of(statement), lane < 0 ? null : World.lane(lane));
    known.put(act.id(), new Known(target, lane, rectangle));
  }

  private Known known(int id) {
    return java.util.Objects.requireNonNull(known.get(id));
  }

  private int lane(int id) {
    return known(id).lane();
  }

  private Target target(int id) {
    return known(id).target();
  }

  private Paper.Rectangle corrected(Paper.Correct correct) {
    var old = java.util.Objects.requireNonNull(known(correct.target()).rectangle());
    return correct.over(old);
  }

  private Statement statement(Paper.Act act, Origin origin) {
    return switch (act) {
      case Paper.LeftOut out -> throw new IllegalStateException("on paper of a court only");
      case Paper.Put put ->
          new Statement.Stated(
              origin, fact(put.lane(), type(put), put.rectangle(), Set.of(Basis.values())));
      case Paper.Correct correct ->
          new Statement.Corrected(
              origin,
              target(correct.target()),
              replacement(correct),
              fact(
                  lane(correct.target()),
                  type(lane(correct.target()), corrected(correct).paint()),
                  corrected(correct),
                  states(correct.stated())));
      case Paper.Retract retract -> new Statement.Retracted(origin, target(retract.target()));
      case Paper.Annul annul ->
          new Statement.Annulled(origin, target(annul.target()), World.date(annul.from()), RULING);
      case Paper.Commence commence ->
          new Statement.Commenced(
              origin,
              target(commence.target()),
              World.date(commence.from()),
              World.dateOrNull(commence.formal()));
      case Paper.Publish publish ->
          new Statement.PublicationRecorded(
              origin,
              id(publish.decision()),
              World.date(publish.published()),
              "Stcrt. 2023, 1",
              World.date(publish.formal()));
      case Paper.Amend amend -> {
        var now = instrument(amend.now());
        yield new Statement.DecisionCorrected(
            origin,
            id(amend.decision()),
            Map.of("instrument", InstrumentJson.write(now)),
            now,
            List.of(RULING));
      }
      case Paper.Cover cover ->
          new Statement.CoverageStated(
              origin,
              new Coverage(
                  World.date(cover.from()), World.dateOrNull(cover.until()), cover.kinds()));
      case Paper.Declare declare ->
          new Statement.NoCountryPolicyDeclared(
              origin, World.date(declare.from()), World.dateOrNull(declare.until()), null);
      case Paper.Register register -> new Statement.AreaRegistered(origin, area(register));
      case Paper.Place place ->
          new Statement.AreaRegistered(
              origin, known(place.area(), areaId(place.parent()), List.of()), true);
      case Paper.Call call ->
          new Statement.AreaRegistered(
              origin, known(call.area(), null, List.of(World.otherName(call.area()))), true);
      case Paper.Succeed succeed -> new Statement.AreaSucceeded(origin, succession(succeed));
      case Paper.Supersede ignored -> new Statement.SourceSuperseded(origin, "NL22.5703", RULING);
    };
  }

  private static Area area(Paper.Register register) {
    var parent = register.parent();
    return new Area(
        areaId(register.area()),
        World.AREAS.get(register.area()),
        World.areaType(register.area()),
        null,
        parent == null ? null : areaId(parent),
        World.areaType(register.area()) != AreaType.CONTROL_AREA);
  }

  private static Area known(int area, @Nullable AreaId parent, List<String> aliases) {
    return area(new Paper.Register(0, area, null)).with(parent, aliases);
  }

  private static AreaId areaId(int area) {
    return new AreaId(World.AREAS.get(area));
  }

  private static Succession succession(Paper.Succeed succeed) {
    return new Succession(
        areaId(succeed.predecessor()),
        succeed.successors().stream().map(Scribe::areaId).toList(),
        World.date(succeed.on()),
        SuccessionKind.valueOf(succeed.kind()),
        succeed.ends());
  }

  private static Set<Basis> states(Paper.Stated stated) {
    var states = java.util.EnumSet.noneOf(Basis.class);
    if (stated.from()) {
      states.add(Basis.OPERATIONAL);
    }
    if (stated.formal()) {
      states.add(Basis.FORMAL);
    }
    return Set.copyOf(states);
  }

  /** The keys that are there, null included. */
  private static Map<String, Object> replacement(Paper.Correct correct) {
    var keys = new LinkedHashMap<String, @Nullable Object>();
    var stated = correct.stated();
    var now = correct.replacement();
    if (stated.from()) {
      start(now.from(), "from", "fromClaims", keys);
    }
    if (stated.from() && !now.from().known()) {
      keys.put("startUnknown", true);
    }
    if (stated.until()) {
      keys.put("until", text(now.until()));
    }
    if (stated.formal()) {
      start(now.formal(), "formalFrom", "formalFromClaims", keys);
    }
    return nullable(keys);
  }

  private static void start(
      Paper.Start start, String day, String claims, Map<String, @Nullable Object> keys) {
    var bounds = start.bounds();
    if (bounds != null) {
      keys.put("fromNotAfter", text(bounds.notAfter()));
      keys.put("fromNotBefore", text(bounds.notBefore()));
    } else if (start.claims().isEmpty()) {
      keys.put(day, text(start.day()));
    } else {
      keys.put(claims, start.claims().stream().map(c -> Map.of("from", text(c))).toList());
    }
  }

  private static @Nullable Object text(@Nullable Integer day) {
    return day == null ? null : World.date(day).toString();
  }

  /** JSON objects hold null, which their type does not say. */
  @SuppressWarnings({"NullAway", "unchecked", "rawtypes"})
  private static Map<String, Object> nullable(Map keys) {
    return (Map<String, Object>) keys;
  }

  private static PolicyFact fact(
      int lane, String type, Paper.Rectangle rectangle, Set<Basis> states) {
    return new PolicyFact(
        mechanism(rectangle.paint()),
        type,
        World.lane(lane),
        start(rectangle.from()),
        World.dateOrNull(rectangle.until()),
        start(rectangle.formal()),
        rectangle.overrules(),
        rectangle.onlyThese(),
        Values.of(lane, rectangle),
        rectangle.noFormalAct() ? Map.of("noFormalAct", true) : Map.of(),
        states);
  }

  private static Mechanism mechanism(Paper.Paint paint) {
    return switch (paint) {
      case SET -> Mechanism.SET;
      case NONE -> Mechanism.STATED_NONE;
      case END -> Mechanism.END;
    };
  }

  private static String type(Paper.Put put) {
    return put.extending() ? Family.EXTENDED : type(put.lane(), put.rectangle().paint());
  }

  private static String type(int lane, Paper.Paint paint) {
    return Family.of(lane).event(paint);
  }

  private static Start start(Paper.Start start) {
    var bounds = start.bounds();
    if (bounds != null) {
      return Start.within(
          new StartBounds(World.date(bounds.notAfter()), World.dateOrNull(bounds.notBefore())));
    }
    return start.claims().isEmpty()
        ? Start.onNullable(World.dateOrNull(start.day()))
        : Start.claimed(
            start.claims().stream().map(day -> new Claim(World.date(day), RULING)).toList());
  }

  private static Instrument instrument(Paper.Instrument instrument) {
    return new Instrument(
        type(instrument.sort()),
        null,
        Map.of(),
        World.date(instrument.decided()),
        World.dateOrNull(instrument.announced()),
        World.dateOrNull(instrument.published()),
        World.dateOrNull(instrument.operational()),
        World.dateOrNull(instrument.formal()));
  }

  public static InstrumentType type(Paper.Sort sort) {
    return switch (sort) {
      case LETTER -> InstrumentType.KAMERBRIEF;
      case CIRCULAR -> InstrumentType.WBV;
      case GAZETTE -> InstrumentType.STAATSCOURANT;
      case RULING -> InstrumentType.RULING;
      case REGULATION -> InstrumentType.MINISTERIAL_REGULATION;
      case EU_ACT -> InstrumentType.EU_ACT;
      case REGISTER -> InstrumentType.REGISTER;
      case DATA_CORRECTION -> InstrumentType.DATA_CORRECTION;
    };
  }
}
