package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.SuccessionKind;

/**
 * Finds the days of the splits of an area, and of the areas that came out of it. Where a path leads
 * back to the area, only what was decided before one of these days may count ({@link
 * ReachedArea#decidedBefore()}).
 */
public final class SplitDays {
  private SplitDays() {}

  /**
   * The days, Europe/Amsterdam.
   *
   * @param area id of an area, or {@link Path#WHOLE_COUNTRY}, which is never split
   */
  public static Set<LocalDate> of(String area, Gazetteer areas) {
    if (area.equals(Path.WHOLE_COUNTRY)) {
      return Set.of();
    }
    var days = new HashSet<LocalDate>();
    var seen = new HashSet<AreaId>();
    var waiting = new ArrayDeque<>(List.of(new AreaId(area)));
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (seen.add(next)) {
        for (var by : areas.successionsOutOf(next)) {
          waiting.addAll(by.successors());
          if (by.kind() == SuccessionKind.SPLIT) {
            days.add(by.on());
          }
        }
      }
    }
    return days;
  }
}
