package nl.peildatum.lineage;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;

/**
 * Finds the levels of the paths from an area over all days: the area itself, the areas that it
 * became as a whole, and the areas that enclose these while they exist. Each level is visited with
 * all its days together.
 */
final class LevelsOfAnyDay {
  private final Gazetteer areas;
  private final Map<AreaId, DaysOfLevel> found = new HashMap<>();
  private final Deque<DaysOfLevel> waiting = new ArrayDeque<>();

  /**
   * The days on which an area is a level of the path.
   *
   * @param from inclusive, Europe/Amsterdam
   * @param until exclusive
   */
  private record DaysOfLevel(AreaId area, LocalDate from, LocalDate until) {
    boolean isEmpty() {
      return !from.isBefore(until);
    }

    DaysOfLevel and(DaysOfLevel other) {
      return new DaysOfLevel(
          area,
          from.isBefore(other.from) ? from : other.from,
          until.isAfter(other.until) ? until : other.until);
    }

    /** Another area, on those of these days that lie before {@code day}. */
    DaysOfLevel before(LocalDate day, AreaId other) {
      return new DaysOfLevel(other, from, until.isBefore(day) ? until : day);
    }

    DaysOfLevel since(LocalDate day, AreaId other) {
      return new DaysOfLevel(other, from.isAfter(day) ? from : day, until);
    }
  }

  LevelsOfAnyDay(Gazetteer areas) {
    this.areas = areas;
  }

  Set<AreaId> from(AreaId asked) {
    waiting.add(new DaysOfLevel(asked, LocalDate.MIN, LocalDate.MAX));
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      var already = found.get(next.area());
      var days = already == null ? next : already.and(next);
      if (!next.isEmpty() && !days.equals(already)) {
        found.put(next.area(), days);
        addOuterLevels(days);
      }
    }
    return found.keySet();
  }

  private void addOuterLevels(DaysOfLevel days) {
    var end = Paths.endOf(days.area(), areas);
    var endsOn = end.map(by -> by.on()).orElse(LocalDate.MAX);
    end.ifPresent(by -> waiting.add(days.since(by.on(), by.successors().getFirst())));
    areas
        .byId(days.area())
        .map(Area::parent)
        .filter(parent -> areas.byId(parent).isPresent())
        .ifPresent(parent -> waiting.add(days.before(endsOn, parent)));
  }
}
