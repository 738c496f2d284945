package nl.peildatum.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.peildatum.law.painter.Diary;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Knows of a country only what the feed told: takes each change as it comes, and lets what was
 * never told of read as what is not on record.
 */
final class Subscriber {
  private static final Seen.Reading NOTHING = new Seen.Reading("NOTHING_RECORDED", null, null);
  private static final int DAYS = Painter.LAST - Painter.FIRST + 1;

  /** A lane by its number, or all that were never told of by their kind. */
  private record Held(Object lane, boolean formal) {}

  private final Map<Held, List<Seen.Reading>> days = new HashMap<>();
  private final Map<Held, Seen.Reading> today = new HashMap<>();

  List<Seen.Reading> days(int lane, boolean formal) {
    return days.getOrDefault(new Held(lane, formal), daysOfNone(World.kind(lane), formal));
  }

  private List<Seen.Reading> daysOfNone(String kind, boolean formal) {
    return days.getOrDefault(new Held(kind, formal), java.util.Collections.nCopies(DAYS, NOTHING));
  }

  static List<Seen.Reading> days(Painter wall, int lane) {
    return IntStream.rangeClosed(Painter.FIRST, Painter.LAST)
        .mapToObj(day -> wall.reading(lane, day))
        .toList();
  }

  Seen.Reading today(int lane, boolean formal) {
    return today.getOrDefault(new Held(lane, formal), todayOfNone(World.kind(lane), formal));
  }

  private Seen.Reading todayOfNone(String kind, boolean formal) {
    return today.getOrDefault(new Held(kind, formal), NOTHING);
  }

  void takeForAllDays(Diary.Page page) {
    for (var change : page.ofLanes()) {
      var run = change.difference();
      var held = new ArrayList<>(days(run.lane(), change.formal()));
      put(held, run.from(), run.until(), run.before(), run.after());
      days.put(new Held(run.lane(), change.formal()), held);
    }
    for (var change : page.ofNone()) {
      var run = change.difference();
      var held = new ArrayList<>(daysOfNone(run.kind(), change.formal()));
      put(held, run.from(), run.until(), run.before(), run.after());
      days.put(new Held(run.kind(), change.formal()), held);
    }
  }

  private static void put(
      List<Seen.Reading> held,
      @Nullable Integer from,
      @Nullable Integer until,
      Seen.Reading before,
      Seen.Reading after) {
    for (var day = Painter.FIRST; day <= Painter.LAST; day++) {
      if (contains(from, until, day)) {
        var was = held.set(day - Painter.FIRST, after);
        expect(before, was);
      }
    }
  }

  /**
   * @param day of the page, or on which its decision came
   */
  void takeForToday(Diary.Page page, int day) {
    for (var change : page.ofLanes()) {
      var run = change.difference();
      if (page.day() != null || contains(run.from(), run.until(), day)) {
        expect(run.before(), today(run.lane(), change.formal()));
        today.put(new Held(run.lane(), change.formal()), run.after());
      } else {
        today.putIfAbsent(
            new Held(run.lane(), change.formal()), today(run.lane(), change.formal()));
      }
    }
    for (var change : page.ofNone()) {
      var run = change.difference();
      if (page.day() != null || contains(run.from(), run.until(), day)) {
        expect(run.before(), todayOfNone(run.kind(), change.formal()));
        today.put(new Held(run.kind(), change.formal()), run.after());
      }
    }
  }

  private static boolean contains(@Nullable Integer from, @Nullable Integer until, int day) {
    return (from == null || from <= day) && (until == null || day < until);
  }

  /** What a change says was there is what the one before left. */
  private static void expect(Seen.Reading before, Seen.Reading held) {
    if (!before.equals(held)) {
      throw new IllegalStateException("it says " + before + " was there, but it was " + held);
    }
  }
}
