package nl.peildatum.record;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.ValidPeriod;

/** The days, Europe/Amsterdam, on which a Set stands in at least one lane of a country. */
final class DaysOfSets {
  /** Whether a Set stands on the days of a run, by the first day of the run. */
  private final NavigableMap<LocalDate, Boolean> runs = new TreeMap<>();

  /**
   * @param standing the periods in which a Set stands, of all lanes, in any order
   */
  DaysOfSets(Stream<ValidPeriod> standing) {
    var more = new TreeMap<LocalDate, Integer>();
    standing.forEach(
        period -> {
          more.merge(period.from(), 1, Integer::sum);
          Stream.ofNullable(period.until()).forEach(day -> more.merge(day, -1, Integer::sum));
        });
    var count = 0;
    for (var day : more.entrySet()) {
      var before = count;
      count += day.getValue();
      if ((before == 0) != (count == 0)) {
        runs.put(day.getKey(), count > 0);
      }
    }
  }

  public boolean contains(LocalDate day) {
    var run = runs.floorEntry(day);
    return run != null && run.getValue();
  }

  /**
   * Cuts the run where, before or after its day, a first Set begins to stand or the last one ends.
   */
  void cut(RunOfDays run) {
    run.cutIf(runs.floorKey(run.day()));
    run.cutIf(runs.higherKey(run.day()));
  }

  /** Whether a Set stands on at least one day of the period. */
  boolean meets(ValidPeriod period) {
    var until = period.until();
    var next = runs.higherKey(period.from());
    return contains(period.from())
        || (next != null && (until == null || next.isBefore(until)) && contains(next));
  }

  /** The days on which a Set stands and none did the day before, or the other way round. */
  Set<LocalDate> turningDays() {
    return runs.keySet();
  }
}
