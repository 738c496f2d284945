package nl.peildatum.rule.area;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.Gazetteer;
import nl.peildatum.area.Succession;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.wording.Wording;

/**
 * Rule: an area splits, ends or absorbs another area only on days on which it exists. Otherwise two
 * successions would contradict each other, and the path of the area on a day would depend on which
 * of them is read first.
 */
final class AreaNotThere {
  private AreaNotThere() {}

  /**
   * The successions of an area, in the order of days.
   *
   * @param into successions by which the area came about or grew
   * @param out successions of which the area is the predecessor
   */
  private record Life(List<Succession> into, List<Succession> out) {
    static Life of(AreaId area, Gazetteer areas) {
      var days = Comparator.comparing(Succession::on);
      return new Life(
          areas.successionsInto(area).stream().sorted(days).toList(),
          areas.successionsOutOf(area).stream().sorted(days).toList());
    }

    Optional<Succession> end() {
      return out.stream().filter(Succession::ends).findFirst();
    }
  }

  /**
   * Refuses the succession unless the area exists on the days of all its successions.
   *
   * @param added already among the areas of the check
   * @param area the predecessor or a successor of the added succession
   */
  static void requireThere(Succession added, AreaId area, String pointer, DecisionCheck check) {
    var life = Life.of(area, check.areas());
    afterItsEnd(life)
        .or(() -> endsTwice(life))
        .or(() -> beforeItsBeginning(area, life, check.areas()))
        .ifPresent(
            why ->
                check.refuse(
                    "area-not-there",
                    pointer,
                    Wording.of("area-not-there", added.on(), area, why)));
  }

  private static Optional<Wording> afterItsEnd(Life life) {
    return life.end()
        .filter(end -> isAfter(life.out(), end.on()) || isAfter(life.into(), end.on()))
        .map(end -> Wording.of("area-not-there.after-end", end.on()));
  }

  private static boolean isAfter(List<Succession> sorted, LocalDate day) {
    return !sorted.isEmpty() && sorted.getLast().on().isAfter(day);
  }

  private static Optional<Wording> endsTwice(Life life) {
    return life.out().stream().filter(Succession::ends).count() > 1
        ? Optional.of(Wording.of("area-not-there.ends-twice"))
        : Optional.empty();
  }

  /**
   * The problem with an event before the beginning of the area; empty if there is none. Not checked
   * for areas of the frozen table, which may be older than the successions recorded about them.
   */
  private static Optional<Wording> beforeItsBeginning(AreaId area, Life life, Gazetteer areas) {
    if (areas.isInFrozenTable(area) || life.into().isEmpty() || life.out().isEmpty()) {
      return Optional.empty();
    }
    var began = life.into().getFirst().on();
    return life.out().getFirst().on().isBefore(began)
        ? Optional.of(Wording.of("area-not-there.before-beginning", began))
        : Optional.empty();
  }
}
