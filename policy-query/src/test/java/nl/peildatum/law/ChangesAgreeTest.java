package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.peildatum.areaanswer.DayChange;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.law.painter.Seen;
import nl.peildatum.law.painter.Seen.Change;
import nl.peildatum.query.history.RecordChange;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.testing.BesideOthers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What changes in a window is what the painter sees change there")
@BesideOthers
class ChangesAgreeTest {
  private final Map<String, Integer> met = new TreeMap<>();

  @Test
  @DisplayName("on the valid axis: each first day of a stretch, in order, with both its sides")
  void onDays() {
    Law agrees = this::daysBrokenBy;
    agrees.holdsFor(Integer.getInteger("law.records", 80), 6_200_000);
    System.out.println("changes that began in a window: " + met);
    assertThat(met.get("STARTS")).isGreaterThan(100);
    assertThat(met.get("ENDS")).isGreaterThan(60);
    assertThat(met.get("CHANGES")).isGreaterThan(50);
  }

  @Test
  @DisplayName("for somebody from an area: of the area itself, and of the others beside it")
  void ofAreas() {
    Law agrees = this::areasBrokenBy;
    agrees.holdsFor(Integer.getInteger("law.records", 40), 6_250_000);
    System.out.println("changes for areas in a window: " + met);
    for (var what : List.of("STARTS", "ENDS", "CHANGES")) {
      assertThat(met.get("own " + what)).as(what).isPositive();
    }
    assertThat(met.get("beside")).isPositive();
  }

  private Optional<String> areasBrokenBy(Paper paper) {
    var record = Scribe.record(paper);
    var random = new SplittableRandom(paper.toString().hashCode());
    for (var from : Coordinates.all(paper)) {
      var window = Window.in(random);
      var area = random.nextInt(World.AREAS.size());
      var expected = paintedFrom(area, from.paint(paper), window);
      var told =
          DayChange.ofArea(
                  from.in(record, paper),
                  World.AREAS.get(area),
                  World.dateOrNull(window.from),
                  World.dateOrNull(window.until),
                  Set.of())
              .map(ChangesAgreeTest::changed)
              .toList();
      if (!Set.copyOf(told).equals(expected) || told.size() != expected.size()) {
        return Optional.of(
            "From %s, as known with %s, in %s%n  the product says %s%n  the painter says %s"
                .formatted(World.AREAS.get(area), from, window, told, expected));
      }
    }
    return Optional.empty();
  }

  private Set<Change> paintedFrom(int area, Painter painter, Window window) {
    var changes = new HashSet<Change>();
    for (var day = Painter.FIRST + 1; day <= Painter.LAST; day++) {
      if (window.contains(day)) {
        changes.addAll(painter.changesFrom(area, day));
      }
    }
    changes.forEach(
        change ->
            met.merge(change.other() == null ? "own " + change.what() : "beside", 1, Integer::sum));
    return changes;
  }

  private static Change changed(DayChange change) {
    var other = change.other();
    var before = change.before();
    var after = change.after();
    return new Change(
        World.day(change.on()),
        other == null ? null : (Integer) World.AREAS.indexOf(other.id().value()),
        World.subject(change.lane()),
        change.effect().name(),
        before == null ? null : Reader.seen(before),
        after == null ? null : Reader.seen(after));
  }

  @Test
  @DisplayName("on the record axis: each act that was recorded there, with the lanes it bears on")
  void onTheRecord() {
    Law agrees = this::recordBrokenBy;
    agrees.holdsFor(Integer.getInteger("law.records", 80), 6_300_000);
    assertThat(met.get("recorded")).isGreaterThan(200);
  }

  private Optional<String> daysBrokenBy(Paper paper) {
    var record = Scribe.record(paper);
    var random = new SplittableRandom(paper.toString().hashCode());
    for (var from : Coordinates.all(paper)) {
      var window = Window.in(random);
      var expected = painted(from.paint(paper), window);
      var told =
          DayChange.within(
                  List.of(from.in(record, paper)),
                  World.dateOrNull(window.from),
                  World.dateOrNull(window.until),
                  Set.of())
              .map(ChangesAgreeTest::noted)
              .toList();
      if (!told.equals(expected)) {
        return Optional.of(
            "As known with %s, in %s%n  the product says %s%n  the painter says %s"
                .formatted(from, window, told, expected));
      }
    }
    return Optional.empty();
  }

  /** Days; null = no bound. */
  private record Window(@Nullable Integer from, @Nullable Integer until) {
    static Window in(SplittableRandom random) {
      var from = random.nextInt(36);
      var until = from + 1 + random.nextInt(20);
      return new Window(
          random.nextInt(4) == 0 ? null : from, random.nextInt(4) == 0 ? null : until);
    }

    boolean contains(int day) {
      return (from == null || day >= from) && (until == null || day < until);
    }
  }

  private record Noted(int day, int lane, String what, Seen before, Seen after) {}

  private static Noted noted(DayChange change) {
    return new Noted(
        World.day(change.on()),
        World.LANES.indexOf(change.lane()),
        change.effect().name(),
        Reader.seen(Objects.requireNonNull(change.before())),
        Reader.seen(Objects.requireNonNull(change.after())));
  }

  private List<Noted> painted(Painter painter, Window window) {
    var noted = new ArrayList<Noted>();
    for (var day = Painter.FIRST + 1; day <= Painter.LAST; day++) {
      for (var lane : World.IN_ORDER) {
        var begins = Objects.equals(painter.read(lane, day).from(), day);
        if (painter.hasLiveFact(lane) && begins && window.contains(day)) {
          var before = painter.read(lane, day - 1).said();
          var after = painter.read(lane, day).said();
          noted.add(new Noted(day, lane, painter.what(lane, day), before, after));
        }
      }
    }
    noted.forEach(change -> met.merge(change.what, 1, Integer::sum));
    return noted;
  }

  private Optional<String> recordBrokenBy(Paper paper) {
    var record = Scribe.record(paper);
    var random = new SplittableRandom(paper.toString().hashCode());
    for (var i = 0; i < 10; i++) {
      var from = anInstant(random);
      var until = anInstant(random);
      var known = anInstant(random);
      var kinds = random.nextBoolean() ? Set.<String>of() : Set.of("REGION_15C");
      var told = told(record, from, until, known, kinds);
      var expected = expected(paper, from, until, known, kinds);
      met.merge("recorded", expected.size(), Integer::sum);
      if (!told.equals(expected)) {
        return Optional.of(
            "From %s until %s, known at %s, of %s%n  the product says %s%n  on paper is %s"
                .formatted(from, until, known, kinds, told, expected));
      }
    }
    return Optional.empty();
  }

  /** Some milliseconds before, at, or some after a decision is recorded. */
  private static Instant anInstant(SplittableRandom random) {
    var decision = random.nextInt(11);
    return recordedAt(decision).plusMillis(random.nextInt(3) - 1);
  }

  private static Instant recordedAt(int decision) {
    return Scribe.FIRST_RECORDED.plus(Duration.ofHours(26L * decision));
  }

  private static Map<Long, Set<Integer>> told(
      CountryRecord record, Instant from, Instant until, Instant known, Set<String> kinds) {
    return RecordChange.within(List.of(record), from, until, known, kinds)
        .collect(
            Collectors.toMap(
                change -> change.event().sequence(),
                change ->
                    change.lanes().stream().map(World.LANES::indexOf).collect(Collectors.toSet())));
  }

  private static Map<Long, Set<Integer>> expected(
      Paper paper, Instant from, Instant until, Instant known, Set<String> kinds) {
    var touched = new Touched(paper);
    var laneOf = new HashMap<Integer, Integer>();
    var expected = new HashMap<Long, Set<Integer>>();
    for (var noted : paper.noted()) {
      if (noted.act() instanceof Paper.Put put) {
        laneOf.put(put.id(), put.lane());
      }
      var at = recordedAt(paper.decisions().indexOf(noted.decision()));
      var lanes =
          bearsOn(noted.act(), touched, paper)
              .map(root -> Objects.requireNonNull(laneOf.get(root)))
              .collect(Collectors.toSet());
      var inWindow = !at.isBefore(from) && at.isBefore(until) && !at.isAfter(known);
      var ofKind = kinds.isEmpty() || lanes.stream().anyMatch(World::isRegion);
      if (inWindow && ofKind) {
        expected.put((long) noted.sequence(), lanes);
      }
    }
    return expected;
  }

  /** The roots of the chains; a publication counts for what its decision states in a lane. */
  private static Stream<Integer> bearsOn(Paper.Act act, Touched touched, Paper paper) {
    return switch (act) {
      case Paper.Publish publish ->
          paper.decisions().stream()
              .filter(decision -> decision.id() == publish.decision())
              .flatMap(decision -> decision.acts().stream())
              .filter(of -> !(of instanceof Paper.Publish))
              .flatMap(of -> touched.by(of).stream());
      case Paper.Amend amend ->
          paper.decisions().stream()
              .filter(decision -> decision.id() == amend.decision())
              .flatMap(decision -> decision.acts().stream())
              .flatMap(of -> bearsOn(of, touched, paper));
      case Paper.Retract retract ->
          paper.noted().stream()
              .map(Paper.Noted::act)
              .filter(of -> of.id() == retract.target())
              .flatMap(of -> bearsOn(of, touched, paper));
      default -> touched.by(act).stream();
    };
  }
}
