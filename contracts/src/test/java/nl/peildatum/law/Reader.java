package nl.peildatum.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.NeighbouringChange;
import nl.peildatum.answer.Reason;
import nl.peildatum.answer.Segment;
import nl.peildatum.answer.Status;
import nl.peildatum.answer.Timeline;
import nl.peildatum.answer.Verdict;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.CountryAnswers;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.StartBounds;
import nl.peildatum.difference.AbsenceDifference;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.LaneDifference;
import nl.peildatum.difference.RecordMoment;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.FactView;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** Asks the product, and notes its answers as the painter would. */
final class Reader {
  private static final String REGION = "REGION_15C";

  private final RecordAsOf known;

  Reader(RecordAsOf known) {
    this.known = known;
  }

  /** By number of the lane: all with a live fact that counts, and one region that has none. */
  Map<Integer, Answer> answers(int day) {
    var date = World.date(day);
    var answers = new HashMap<Integer, Answer>();
    for (var answer : CountryAnswers.ofCountry(known, date, Set.of())) {
      answers.put(World.LANES.indexOf(answer.lane()), answer);
    }
    IntStream.range(0, World.LANES.size())
        .filter(lane -> World.isRegion(lane) && !answers.containsKey(lane))
        .findFirst()
        .ifPresent(lane -> answers.put(lane, ofNothing(lane, date)));
    return answers;
  }

  /** As of the whole country, unless something is said of that. */
  private Answer ofNothing(int lane, LocalDate day) {
    return known.lane(World.lane(World.NO_REGION)).hasLiveFact()
        ? CountryAnswers.ofLane(known, World.lane(lane), day)
        : CountryAnswers.ofNoLane(known, day, REGION);
  }

  /** Every subject of which somebody from the area hears. */
  Set<Seen.FromArea> fromArea(int area, int day) {
    var slug = World.written(area);
    return AreaAnswers.of(known, slug, Set.of()).on(World.date(day)).stream()
        .map(Reader::fromArea)
        .collect(Collectors.toSet());
  }

  /** Every lane of another area that somebody from the area may be from as well. */
  Set<Seen.Beside> beside(int area, int day) {
    return AreaAnswers.of(known, World.written(area), Set.of()).mayBearOn(World.date(day)).stream()
        .map(
            other ->
                new Seen.Beside(
                    World.AREAS.indexOf(other.area().id().value()), fromArea(other.answer())))
        .collect(Collectors.toSet());
  }

  private static Seen.FromArea fromArea(Answer answer) {
    var lane = World.LANES.indexOf(answer.lane());
    var unknown = answer.status() == Status.PLACE_UNKNOWN;
    return new Seen.FromArea(
        lane < 0 || unknown ? null : (Integer) lane,
        unknown ? answer.lane().kind() : null,
        seen(answer),
        answer.lineage().stream()
            .map(
                step ->
                    new Seen.Step(
                        World.AREAS.indexOf(step.area()), step.kind(), World.dayOrNull(step.on())))
            .toList());
  }

  static List<Seen.Difference> differences(CountryRecord before, CountryRecord after, Basis basis) {
    return LaneDifference.between(RecordMoment.atHead(before), RecordMoment.atHead(after)).stream()
        .filter(difference -> difference.basis() == basis)
        .map(Reader::difference)
        .toList();
  }

  static Seen.Difference difference(LaneDifference difference) {
    return new Seen.Difference(
        World.LANES.indexOf(difference.lane()),
        World.dayOrNull(difference.from()),
        World.dayOrNull(difference.until()),
        reading(difference.before()),
        reading(difference.after()));
  }

  static List<Seen.AbsenceDifference> absenceDifferences(
      CountryRecord before, CountryRecord after, Basis basis) {
    return AbsenceDifference.between(RecordMoment.atHead(before), RecordMoment.atHead(after))
        .stream()
        .filter(difference -> difference.basis() == basis)
        .flatMap(Reader::absenceDifferences)
        .sorted(Comparator.comparing(Seen.AbsenceDifference::kind))
        .toList();
  }

  /** For each kind that it is about. */
  static Stream<Seen.AbsenceDifference> absenceDifferences(AbsenceDifference difference) {
    var named = difference.kinds().stream();
    return (difference.kinds().isEmpty() ? World.LEGEND.kinds() : named)
        .map(
            kind ->
                new Seen.AbsenceDifference(
                    kind,
                    World.dayOrNull(difference.from()),
                    World.dayOrNull(difference.until()),
                    reading(difference.before()),
                    reading(difference.after())));
  }

  static Set<Seen.AreaDifference> areaDifferences(
      CountryRecord before, CountryRecord after, Basis basis) {
    return AreaDifference.between(RecordMoment.atHead(before), RecordMoment.atHead(after)).stream()
        .filter(difference -> difference.basis() == basis)
        .filter(difference -> World.AREAS.contains(area(difference.lane())))
        .map(Reader::areaDifference)
        .collect(Collectors.toSet());
  }

  private static String area(Lane lane) {
    return String.valueOf(lane.subject().get(World.areaKey(lane.kind())));
  }

  static Seen.AreaDifference areaDifference(AreaDifference difference) {
    return new Seen.AreaDifference(
        World.AREAS.indexOf(area(difference.lane())),
        World.subject(difference.lane()),
        World.dayOrNull(difference.from()),
        World.dayOrNull(difference.until()),
        told(difference.before()),
        told(difference.after()));
  }

  private static Seen.Told told(AreaDifference.AnswerWithLineage told) {
    return new Seen.Told(
        new Seen.Reading(told.status().name(), sequence(told.fact()), Values.number(told.value())),
        told.lineage().stream().map(Reader::step).toList());
  }

  private static Seen.Step step(LineageStep step) {
    return new Seen.Step(World.AREAS.indexOf(step.area()), step.kind(), World.dayOrNull(step.on()));
  }

  private static Seen.Reading reading(Segment segment) {
    return new Seen.Reading(
        segment.status().name(), sequence(segment.fact()), Values.number(segment.value()));
  }

  /** By number of the lane. */
  Map<Integer, List<Seen.Run>> timelines() {
    return Timeline.of(known, null, null, Set.of()).stream()
        .collect(
            Collectors.toMap(
                of -> World.LANES.indexOf(of.lane()),
                of -> of.segments().stream().map(Reader::run).toList()));
  }

  private static Seen.Run run(Segment segment) {
    return new Seen.Run(
        World.dayOrNull(segment.from()),
        World.dayOrNull(segment.until()),
        segment.status().name(),
        sequence(segment.fact()),
        Values.number(segment.value()));
  }

  static Seen seen(Answer answer) {
    var reason = answer.reason();
    var ended = reason instanceof Reason.Ended e ? e : null;
    return new Seen(
        answer.status().name(),
        sequence(answer.fact()),
        dates(answer),
        Values.number(answer.value()),
        World.dayOrNull(answer.from()),
        World.dayOrNull(answer.until()),
        answer.previousChange().map(Reader::turn).orElse(null),
        answer.nextChange().map(Reader::turn).orElse(null),
        ended == null ? null : World.day(ended.endedOn()),
        ended == null ? null : ended.by().name(),
        why(reason),
        stood(reason),
        list(reason));
  }

  /** Without what an answer has beside its verdict. */
  static Seen seen(Verdict verdict) {
    var ended = verdict.reason() instanceof Reason.Ended e ? e : null;
    return new Seen(
        verdict.status().name(),
        sequence(verdict.fact()),
        null,
        Values.number(verdict.value()),
        null,
        null,
        null,
        null,
        ended == null ? null : World.day(ended.endedOn()),
        ended == null ? null : ended.by().name(),
        why(verdict.reason()),
        stood(verdict.reason()),
        list(verdict.reason()));
  }

  private static Seen.@Nullable Dates dates(Answer answer) {
    var fact = answer.fact();
    return switch (answer.status()) {
      case OUTSIDE_COVERAGE, NO_COUNTRY_POLICY -> null;
      default ->
          fact == null
              ? null
              : new Seen.Dates(
                  World.dayOrNull(fact.from()),
                  bounds(fact.startBounds()),
                  World.dayOrNull(fact.until()),
                  World.dayOrNull(fact.formalFrom()),
                  fact.retroactive());
    };
  }

  private static Paper.@Nullable Bounds bounds(@Nullable StartBounds bounds) {
    return bounds == null
        ? null
        : new Paper.Bounds(World.day(bounds.notAfter()), World.dayOrNull(bounds.notBefore()));
  }

  private static Seen.Turn turn(NeighbouringChange change) {
    return new Seen.Turn(
        World.dayOrNull(change.on()),
        change.status().name(),
        sequence(change.fact()),
        Values.number(change.value()));
  }

  private static @Nullable Integer sequence(@Nullable FactView fact) {
    return fact == null ? null : (int) fact.sequence();
  }

  private static @Nullable Integer why(Reason reason) {
    return switch (reason) {
      case Reason.Annulled annulled -> (int) annulled.sequence();
      case Reason.Disputed disputed -> {
        var stood = disputed.stood();
        yield stood == null ? null : sequence(stood.fact());
      }
      case Reason.Uncertain uncertain -> {
        var stood = uncertain.stood();
        yield stood == null ? null : sequence(stood.fact());
      }
      case Reason.Pending pending -> sequence(pending.fact());
      case Reason.ClosedList closed -> sequence(closed.by());
      default -> null;
    };
  }

  private static @Nullable Integer stood(Reason reason) {
    var stood =
        switch (reason) {
          case Reason.Disputed disputed -> disputed.stood();
          case Reason.Uncertain uncertain -> uncertain.stood();
          default -> null;
        };
    return stood == null ? null : Values.number(stood.value());
  }

  private static List<Integer> days(List<Claim> claims) {
    return claims.stream().map(claim -> World.day(claim.from())).toList();
  }

  private static List<Integer> list(Reason reason) {
    return switch (reason) {
      case Reason.Disputed disputed -> days(disputed.claims());
      case Reason.Ended ended -> days(ended.claims());
      case Reason.ClosedList closed ->
          closed.subjects().stream()
              .map(subject -> World.LANES.indexOf(Lane.of("REGION_15C", subject)))
              .toList();
      default -> List.of();
    };
  }
}
