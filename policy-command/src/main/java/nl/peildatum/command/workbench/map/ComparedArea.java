package nl.peildatum.command.workbench.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.area.Area;
import nl.peildatum.areaanswer.PathVerdicts;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.web.map.AreaReading;
import nl.peildatum.web.map.MapTopic;

/**
 * An area with what a map shows of it, before and after a decision.
 *
 * @param before empty = the area is not in the register
 */
record ComparedArea(Area area, Optional<List<AreaReading>> before, List<AreaReading> after) {
  /**
   * @param area as known after the decision
   * @param day Europe/Amsterdam
   */
  static ComparedArea of(
      Area area, RecordAsOf before, RecordAsOf after, String kind, LocalDate day) {
    return new ComparedArea(
        area,
        before.areas().byId(area.id()).map(earlier -> shown(before, earlier, kind, day)),
        shown(after, area, kind, day));
  }

  private static List<AreaReading> shown(RecordAsOf known, Area area, String kind, LocalDate day) {
    return PathVerdicts.of(known, area, Set.of(kind))
        .on(day)
        .map(AreaReading::of)
        .filter(reading -> MapTopic.isShown(reading.lane()))
        .toList();
  }

  boolean differs() {
    return before.isEmpty() || !before.get().equals(after);
  }

  /** Whether an answer is about policy that stands or has ended, not only about its absence. */
  boolean isAboutPolicy() {
    return Stream.concat(before.stream().flatMap(List::stream), after.stream())
        .anyMatch(AreaReading::isOfPolicy);
  }

  /** The answers before the decision that it changes. */
  List<AreaReading> changedBefore() {
    return unlike(before.orElse(List.of()), after);
  }

  /** The answers after the decision that differ from those before it. */
  List<AreaReading> changedAfter() {
    return unlike(after, before.orElse(List.of()));
  }

  private static List<AreaReading> unlike(List<AreaReading> some, List<AreaReading> others) {
    return some.stream().filter(reading -> !others.contains(reading)).toList();
  }
}
