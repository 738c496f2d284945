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
  private static final int NONE = -1;
  private static final int DAYS = Painter.LAST - Painter.FIRST + 1;

  private record Held(int lane, boolean formal) {}

  private final Map<Held, List<Seen.Reading>> days = new HashMap<>();
  private final Map<Held, Seen.Reading> today = new HashMap<>();

  List<Seen.Reading> days(int lane, boolean formal) {
    var none =
        days.getOrDefault(new Held(NONE, formal), java.util.Collections.nCopies(DAYS, NOTHING));
    return days.getOrDefault(new Held(lane, formal), none);
  }

  static List<Seen.Reading> days(Painter wall, int lane) {
    return IntStream.rangeClosed(Painter.FIRST, Painter.LAST)
        .mapToObj(day -> wall.reading(lane, day))
        .toList();
  }

  Seen.Reading today(int lane, boolean formal) {
    var none = today.getOrDefault(new Held(NONE, formal), NOTHING);
    return today.getOrDefault(new Held(lane, formal), none);
  }

  void takeForAllDays(Diary.Page page) {
    for (var change : page.ofLanes()) {
      var run = change.difference();
      put(run.lane(), change.formal(), run.from(), run.until(), run.before(), run.after());
    }
    for (var change : page.ofNone()) {
      var run = change.difference();
      put(NONE, change.formal(), run.from(), run.until(), run.before(), run.after());
    }
  }

  private void put(
      int lane,
      boolean formal,
      @Nullable Integer from,
      @Nullable Integer until,
      Seen.Reading before,
      Seen.Reading after) {
    var held = new ArrayList<>(days(lane, formal));
    for (var day = Painter.FIRST; day <= Painter.LAST; day++) {
      if (contains(from, until, day)) {
        var was = held.set(day - Painter.FIRST, after);
        expect(before, was);
      }
    }
    days.put(new Held(lane, formal), held);
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
        expect(run.before(), today(NONE, change.formal()));
        today.put(new Held(NONE, change.formal()), run.after());
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
