package nl.peildatum.rule.area;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.KnownAreas;
import nl.peildatum.area.Succession;
import nl.peildatum.rule.Deciding;

/** An area splits, ends or takes another in only on days on which it is there. */
final class AreaNotThere {
  private AreaNotThere() {}

  /**
   * What an area did, in the order of days.
   *
   * @param into the successions it came from, or that added to it
   * @param out the successions it went into
   */
  private record Life(List<Succession> into, List<Succession> out) {
    static Life of(AreaId area, KnownAreas areas) {
      var days = Comparator.comparing(Succession::on);
      return new Life(
          areas.successionsInto(area).stream().sorted(days).toList(),
          areas.successionsOutOf(area).stream().sorted(days).toList());
    }

    Optional<Succession> end() {
      return out.stream().filter(Succession::ends).findFirst();
    }
  }

  /** Looked at with the succession added. */
  static void check(Succession added, AreaId area, String pointer, Deciding deciding) {
    var life = Life.of(area, deciding.areas());
    afterItsEnd(life)
        .or(() -> endsTwice(life))
        .or(() -> beforeItsBeginning(area, life, deciding.areas()))
        .ifPresent(
            why ->
                deciding
                    .violations()
                    .add(
                        "area-not-there",
                        pointer,
                        "With this succession of " + added.on() + ", " + area + " " + why));
  }

  private static Optional<String> afterItsEnd(Life life) {
    return life.end()
        .filter(end -> isAfter(life.out(), end.on()) || isAfter(life.into(), end.on()))
        .map(
            end ->
                "would go on after its end on "
                    + end.on()
                    + ". Name an area that was there on that day, or correct the day.");
  }

  private static boolean isAfter(List<Succession> sorted, LocalDate day) {
    return !sorted.isEmpty() && sorted.getLast().on().isAfter(day);
  }

  private static Optional<String> endsTwice(Life life) {
    return life.out().stream().filter(Succession::ends).count() > 1
        ? Optional.of("would end twice. An area that became several ends by one SPLIT.")
        : Optional.empty();
  }

  /** What the frozen vintage has may be older than what is recorded about it. */
  private static Optional<String> beforeItsBeginning(AreaId area, Life life, KnownAreas areas) {
    if (areas.isFromTheStart(area) || life.into().isEmpty() || life.out().isEmpty()) {
      return Optional.empty();
    }
    var began = life.into().getFirst().on();
    return life.out().getFirst().on().isBefore(began)
        ? Optional.of(
            "would split or end before "
                + began
                + ", the day on which it came about. Correct one of the two days.")
        : Optional.empty();
  }
}
