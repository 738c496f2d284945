package nl.peildatum.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.answer.Change;
import nl.peildatum.answer.FactView;
import nl.peildatum.answer.Policy;
import nl.peildatum.answer.Reason;
import nl.peildatum.answer.Timeline;
import nl.peildatum.answer.Verdict;
import nl.peildatum.decision.Area;
import nl.peildatum.decision.Gazetteer;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/** Asks the product, and notes its answers as the painter would. */
final class Reader {
  private static final SortedMap<Integer, Area> AREAS = areas();
  private static final Set<String> REGIONS = Set.of("REGION_15C");

  private final AsKnown known;

  Reader(AsKnown known) {
    this.known = known;
  }

  private static SortedMap<Integer, Area> areas() {
    var areas = new TreeMap<Integer, Area>();
    for (var lane = 0; lane < World.LANES.size(); lane++) {
      if (World.isRegion(lane)) {
        var gazetteer = Gazetteer.iso3166();
        areas.put(lane, gazetteer.find(World.MALI, World.name(lane)).orElseThrow());
      }
    }
    return areas;
  }

  /** By number of the lane: all with a live fact that counts, and one region that has none. */
  Map<Integer, Answer> answers(int day) {
    var date = World.date(day);
    var answers = new HashMap<Integer, Answer>();
    for (var answer : Policy.ofCountry(known, date, Set.of())) {
      answers.put(World.LANES.indexOf(answer.lane()), answer);
    }
    AREAS.keySet().stream()
        .filter(lane -> !answers.containsKey(lane))
        .findFirst()
        .ifPresent(lane -> answers.put(lane, ofArea(lane, date)));
    return answers;
  }

  private Answer ofArea(int lane, LocalDate date) {
    return Policy.ofArea(known, area(lane), date, REGIONS).getFirst();
  }

  private static Area area(int lane) {
    return java.util.Objects.requireNonNull(AREAS.get(lane));
  }

  List<Seen.Run> timeline(int lane) {
    return Timeline.of(known, null, null, Set.of()).stream()
        .filter(ofLane -> ofLane.lane().equals(World.lane(lane)))
        .flatMap(ofLane -> ofLane.segments().stream())
        .map(
            segment ->
                new Seen.Run(
                    World.dayOrNull(segment.from()),
                    World.dayOrNull(segment.until()),
                    segment.status().name(),
                    sequence(segment.fact()),
                    Values.number(segment.value())))
        .toList();
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
        list(verdict.reason()));
  }

  private static Seen.@Nullable Dates dates(Answer answer) {
    var fact = answer.fact();
    return switch (answer.status()) {
      case BEFORE_COVERAGE, NO_COUNTRY_POLICY -> null;
      default ->
          fact == null
              ? null
              : new Seen.Dates(
                  World.dayOrNull(fact.from()),
                  World.dayOrNull(fact.until()),
                  World.dayOrNull(fact.formalFrom()),
                  fact.retroactive());
    };
  }

  private static Seen.Turn turn(Change change) {
    return new Seen.Turn(
        World.day(change.on()),
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
      case Reason.Pending pending -> sequence(pending.fact());
      case Reason.ClosedList closed -> sequence(closed.by());
      default -> null;
    };
  }

  private static List<Integer> list(Reason reason) {
    return switch (reason) {
      case Reason.Disputed disputed ->
          disputed.claims().stream().map(claim -> World.day(claim.from())).toList();
      case Reason.ClosedList closed ->
          closed.subjects().stream()
              .map(subject -> World.LANES.indexOf(Lane.of("REGION_15C", subject)))
              .toList();
      default -> List.of();
    };
  }
}
