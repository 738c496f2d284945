package nl.peildatum.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.peildatum.area.Area;
import nl.peildatum.area.CountryCode;
import nl.peildatum.area.InitialGazetteer;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.DecisionId;
import nl.peildatum.decision.Envelope;
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
import nl.peildatum.time.History;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The record of a country whose policy is invented from a seed, one fact per decision. Seven in ten
 * facts are Sets until further notice, the others Sets with an end, Ends, corrections, retractions
 * and annulments. Most start within 60 days of being recorded; one in twelve starts on any day.
 */
final class InventedRecord {
  private static final CountryCode COUNTRY = new CountryCode("DZ");

  /** Used where {@link #COUNTRY} has fewer areas than there are lanes. */
  private static final CountryCode COUNTRY_WITH_MORE_AREAS = new CountryCode("UG");

  private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);
  private static final Instant FIRST_INSTANT = Instant.parse("2026-11-24T08:00:00Z");
  private static final String KIND = "REGION_15C";

  private final SplittableRandom random = new SplittableRandom(20_230_111);
  private final List<Area> areas;
  private final List<History<PolicyFact>> histories = new ArrayList<>();

  /** By lane, the sequences of the facts that a revision may still target. */
  private final List<List<Long>> revisable = new ArrayList<>();

  private final int facts;
  private final int spanDays;
  private final CountryCode country;
  private CountryRecord record;

  /**
   * Which fact of a lane stands on a day?
   *
   * @param lane index of the lane
   * @param day Europe/Amsterdam
   * @param sequence as known at which, inclusive
   */
  record Question(int lane, LocalDate day, long sequence) {}

  InventedRecord(int facts, int lanes) {
    this.country =
        InitialGazetteer.iso3166().areasOf(COUNTRY).size() < lanes
            ? COUNTRY_WITH_MORE_AREAS
            : COUNTRY;
    this.record = CountryRecord.empty(country);
    this.areas = InitialGazetteer.iso3166().areasOf(country).subList(0, lanes);
    this.facts = facts;
    this.spanDays = Math.max(5_000, 4 * facts / lanes);
    for (var lane = 0; lane < lanes; lane++) {
      histories.add(History.empty());
      revisable.add(new ArrayList<>());
    }
    for (var fact = 0; fact < facts; fact++) {
      invent(random.nextInt(lanes), FIRST_DAY.plusDays((long) spanDays * fact / facts));
    }
  }

  CountryRecord record() {
    return record;
  }

  /** Returns this record written and read again, as a node has read it from the topic. */
  CountryRecord asRead() {
    var read = CountryRecord.empty(country);
    RecordedEvent previous = null;
    for (var event : record.events()) {
      var place = event.envelope();
      var sealed =
          EventCodec.seal(
              country,
              event.sequence(),
              place.recordedAt(),
              place.decisionId(),
              read.headHash(),
              event.statement());
      previous = EventCodec.read(EventCodec.write(sealed), previous);
      read = read.and(previous);
    }
    return read;
  }

  Area area(int lane) {
    return areas.get(lane);
  }

  List<History<PolicyFact>> histories() {
    return List.copyOf(histories);
  }

  List<Question> questions(int count) {
    var questions = new ArrayList<Question>();
    for (var i = 0; i < count; i++) {
      var day = FIRST_DAY.plusDays(random.nextInt(-50, spanDays + 50));
      questions.add(
          new Question(random.nextInt(areas.size()), day, 2L * random.nextInt(1, facts + 1)));
    }
    return questions;
  }

  LocalDate lastDay() {
    return FIRST_DAY.plusDays(spanDays);
  }

  /** Returns the record with one more Set in the lane, from this day until further notice. */
  CountryRecord withSet(int lane, LocalDate fromInclusive) {
    return appended(record, stated(lane, Mechanism.SET, fromInclusive, null));
  }

  private void invent(int lane, LocalDate decidedOn) {
    var late = random.nextInt(12) == 0;
    var from =
        late
            ? FIRST_DAY.plusDays(random.nextInt(spanDays))
            : decidedOn.plusDays(random.nextInt(60));
    var dice = revisable.get(lane).isEmpty() ? 0 : random.nextInt(100);
    if (dice < 70) {
      append(lane, stated(lane, Mechanism.SET, from, null));
    } else if (dice < 84) {
      append(lane, stated(lane, Mechanism.SET, from, from.plusDays(random.nextInt(20, 400))));
    } else if (dice < 91) {
      append(lane, stated(lane, Mechanism.END, from, null));
    } else {
      revise(lane, decidedOn, from, dice);
    }
  }

  private void revise(int lane, LocalDate decidedOn, LocalDate from, int dice) {
    var target = drawTarget(lane);
    if (dice < 96) {
      var result = fact(lane, Mechanism.SET, from, null);
      append(lane, new Statement.Corrected(origin(decidedOn), target, Map.of(), result));
    } else if (dice < 98) {
      append(lane, new Statement.Retracted(origin(decidedOn), target));
    } else {
      var ruling = new LegalSource(Map.of("type", "RULING", "date", decidedOn.toString()));
      append(lane, new Statement.Annulled(origin(decidedOn), target, from, ruling));
    }
  }

  /** Draws a fact of the lane to be revised; it is not drawn again. */
  private Target drawTarget(int lane) {
    var candidates = revisable.get(lane);
    var sequence = candidates.remove(random.nextInt(candidates.size()));
    return Target.of(record.event(sequence).orElseThrow());
  }

  private void append(int lane, Statement.OfAct statement) {
    record = appended(record, statement);
    var sequence = record.head();
    histories.set(lane, histories.get(lane).and(LaneHistories.factOf(sequence, statement)));
    if (statement.isFact()) {
      revisable.get(lane).add(sequence);
    }
  }

  private CountryRecord appended(CountryRecord record, Statement.OfAct statement) {
    var first = record.head() + 1;
    var decision = new Statement.DecisionRecorded(first, first + 1, Map.of(), List.of());
    return record.and(event(first, first, decision)).and(event(first, first + 1, statement));
  }

  private RecordedEvent event(long decision, long sequence, Statement statement) {
    var envelope =
        new Envelope(
            "event-" + sequence,
            country,
            sequence,
            FIRST_INSTANT.plusSeconds(decision),
            new DecisionId("invented-" + decision),
            "",
            "");
    return new RecordedEvent(envelope, statement);
  }

  private Statement.Stated stated(
      int lane, Mechanism mechanism, LocalDate from, @Nullable LocalDate until) {
    return new Statement.Stated(origin(from), fact(lane, mechanism, from, until));
  }

  private static Origin origin(LocalDate day) {
    var letter =
        new Instrument(
            InstrumentType.KAMERBRIEF,
            "Invented for a benchmark",
            Map.of(),
            day,
            day,
            null,
            null,
            null);
    var number = "00 000, nr. " + day.toEpochDay();
    var source = new LegalSource(Map.of("type", "KAMERSTUK", "role", "BASIS", "citation", number));
    return new Origin(0, letter, List.of(source), Map.of());
  }

  private Lane laneOf(int lane) {
    return Lane.of(KIND, Map.of("area", areas.get(lane).id().value()));
  }

  private PolicyFact fact(
      int lane, Mechanism mechanism, LocalDate from, @Nullable LocalDate until) {
    return new PolicyFact(
        mechanism,
        mechanism == Mechanism.SET ? "region-15c-designated.v1" : "region-15c-ended.v1",
        laneOf(lane),
        Start.on(from),
        until,
        Start.NOT_KNOWN,
        false,
        false,
        mechanism == Mechanism.SET
            ? Map.of("level", "EXCEPTIONAL", "scheme", "PRE_2024")
            : Map.of(),
        Map.of(),
        Set.of(Basis.values()));
  }
}
