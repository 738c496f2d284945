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
 * all its days at once.
 */
final class LevelsOfAnyDay {
  private final Gazetteer areas;
  private final Map<AreaId, DaysOf> found = new HashMap<>();
  private final Deque<DaysOf> waiting = new ArrayDeque<>();

  /**
   * The days on which an area is a level of the path.
   *
   * @param from inclusive, Europe/Amsterdam
   * @param until exclusive
   */
  private record DaysOf(AreaId area, LocalDate from, LocalDate until) {
    boolean isNone() {
      return !from.isBefore(until);
    }

    DaysOf and(DaysOf other) {
      return new DaysOf(
          area,
          from.isBefore(other.from) ? from : other.from,
          until.isAfter(other.until) ? until : other.until);
    }

    /** Another area, on those of these days that lie before {@code day}. */
    DaysOf before(LocalDate day, AreaId other) {
      return new DaysOf(other, from, until.isBefore(day) ? until : day);
    }

    DaysOf since(LocalDate day, AreaId other) {
      return new DaysOf(other, from.isAfter(day) ? from : day, until);
    }
  }

  LevelsOfAnyDay(Gazetteer areas) {
    this.areas = areas;
  }

  Set<AreaId> from(AreaId asked) {
    waiting.add(new DaysOf(asked, LocalDate.MIN, LocalDate.MAX));
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      var already = found.get(next.area());
      var days = already == null ? next : already.and(next);
      if (!next.isNone() && !days.equals(already)) {
        found.put(next.area(), days);
        lookOutward(days);
      }
    }
    return found.keySet();
  }

  private void lookOutward(DaysOf days) {
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
