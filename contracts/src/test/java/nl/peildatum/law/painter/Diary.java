package nl.peildatum.law.painter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes down who sits before the wall day and night: at each midnight he compares
 * the new day with the day before, and whenever a decision comes he compares the wall with the new
 * one.
 */
public final class Diary {
  private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  private final Paper paper;
  private final List<Instant> recordedAt;
  private final Legend legend;
  private final List<Integer> inOrder;
  private final int areas;
  private final LocalDate dayZero;
  private final List<Painter> operational;
  private final List<Painter> formal;

  /**
   * @param recordedAt of each decision
   * @param inOrder the lanes as they are told of
   * @param areas how many there are
   */
  public Diary(
      Paper paper,
      List<Instant> recordedAt,
      Legend legend,
      List<Integer> inOrder,
      int areas,
      LocalDate dayZero) {
    this.paper = paper;
    this.recordedAt = recordedAt;
    this.legend = legend;
    this.inOrder = inOrder;
    this.areas = areas;
    this.dayZero = dayZero;
    this.operational = walls(paper, legend, false);
    this.formal = walls(paper, legend, true);
  }

  private static List<Painter> walls(Paper paper, Legend legend, boolean formal) {
    return IntStream.rangeClosed(0, paper.decisions().size())
        .mapToObj(known -> new Painter(paper.first(known), legend, formal, null))
        .toList();
  }

  /**
   * @param day that began, by number; {@code null} = a decision came
   * @param decisions on the wall by now
   * @param ofAreas in no order
   */
  public record Page(
      Instant at,
      @Nullable Integer day,
      int decisions,
      List<OfLane> ofLanes,
      Set<OfArea> ofAreas,
      List<OfNone> ofNone) {

    public Page {
      ofNone = ofNone.stream().sorted(Comparator.comparing(of -> of.difference().kind())).toList();
    }

    public int lines() {
      return ofLanes.size() + ofAreas.size() + ofNone.size();
    }
  }

  public record OfLane(boolean formal, Seen.Difference difference) {}

  public record OfArea(boolean formal, Seen.AreaDifference difference) {}

  public record OfNone(boolean formal, Seen.AbsenceDifference difference) {}

  /**
   * The pages on which something stands.
   *
   * @param through he sat there until then
   */
  public List<Page> until(Instant through) {
    var pages = new ArrayList<Page>();
    var day = recordedAt.isEmpty() ? LocalDate.MAX : dayAt(recordedAt.getFirst());
    for (var known = 0; known < recordedAt.size(); known++) {
      day = nights(day, recordedAt.get(known), known, pages);
      pages.add(decided(known));
    }
    if (!recordedAt.isEmpty()) {
      nights(day, through, recordedAt.size(), pages);
    }
    pages.removeIf(page -> page.lines() == 0);
    return List.copyOf(pages);
  }

  private static LocalDate dayAt(Instant instant) {
    return instant.atZone(HERE).toLocalDate();
  }

  private LocalDate nights(LocalDate day, Instant until, int known, List<Page> pages) {
    var today = day;
    while (true) {
      var midnight = today.plusDays(1).atStartOfDay(HERE).toInstant();
      if (midnight.isAfter(until)) {
        return today;
      }
      today = today.plusDays(1);
      pages.add(begun(midnight, today, known));
    }
  }

  /** As it hangs after so many decisions. */
  public Painter wall(int known, boolean onFormal) {
    return (onFormal ? formal : operational).get(known);
  }

  private Page begun(Instant midnight, LocalDate today, int known) {
    var day = (int) (today.toEpochDay() - dayZero.toEpochDay());
    var ofLanes = new ArrayList<OfLane>();
    var ofNone = new ArrayList<OfNone>();
    for (var lane : spokenOf(known)) {
      for (var onFormal : List.of(false, true)) {
        turn(legend.kind(lane), day, d -> wall(known, onFormal).reading(lane, d))
            .map(turn -> new Seen.Difference(lane, day, turn.until(), turn.before(), turn.after()))
            .ifPresent(turn -> ofLanes.add(new OfLane(onFormal, turn)));
      }
    }
    for (var onFormal : List.of(false, true)) {
      var wall = wall(known, onFormal);
      legend
          .kinds()
          .flatMap(kind -> turn(kind, day, d -> wall.readingOfNone(kind, d)).stream())
          .forEach(turn -> ofNone.add(new OfNone(onFormal, turn)));
    }
    return new Page(midnight, day, known, ofLanes, Set.of(), ofNone);
  }

  private static Optional<Seen.AbsenceDifference> turn(
      String kind, int day, IntFunction<Seen.Reading> reading) {
    var before = reading.apply(day - 1);
    var after = reading.apply(day);
    if (before.equals(after)) {
      return Optional.empty();
    }
    var later = day + 1;
    while (later <= Painter.LAST && reading.apply(later).equals(after)) {
      later++;
    }
    var until = later > Painter.LAST ? null : (Integer) later;
    return Optional.of(new Seen.AbsenceDifference(kind, day, until, before, after));
  }

  private Page decided(int known) {
    var ofLanes = new ArrayList<OfLane>();
    var ofAreas = new HashSet<OfArea>();
    var ofNone = new ArrayList<OfNone>();
    for (var lane : spokenOf(known + 1)) {
      for (var onFormal : List.of(false, true)) {
        wall(known, onFormal)
            .differences(lane, wall(known + 1, onFormal))
            .forEach(difference -> ofLanes.add(new OfLane(onFormal, difference)));
      }
    }
    for (var onFormal : List.of(false, true)) {
      var before = wall(known, onFormal);
      var after = wall(known + 1, onFormal);
      for (var area = 0; area < areas; area++) {
        before
            .differencesFrom(area, after)
            .forEach(difference -> ofAreas.add(new OfArea(onFormal, difference)));
      }
      before
          .differencesOfNone(after)
          .forEach(difference -> ofNone.add(new OfNone(onFormal, difference)));
    }
    return new Page(recordedAt.get(known), null, known + 1, ofLanes, ofAreas, ofNone);
  }

  private List<Integer> spokenOf(int known) {
    var lanes = new HashSet<Integer>();
    for (var noted : paper.first(known).noted()) {
      if (noted.act() instanceof Paper.Put put) {
        lanes.add(put.lane());
      }
    }
    return inOrder.stream().filter(lanes::contains).toList();
  }
}
