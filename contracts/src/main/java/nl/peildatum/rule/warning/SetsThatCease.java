package nl.peildatum.rule.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.rule.DraftRecord;
import nl.peildatum.time.Lane;
import nl.peildatum.time.ValidPeriod;

/**
 * Finds the days on which a Set of a lane stands on record, and no longer stands with a decision.
 */
final class SetsThatCease {
  private SetsThatCease() {}

  static Stream<ValidPeriod> in(Lane lane, DraftRecord draft) {
    var after = standing(lane, draft.after().known());
    var unchanged = Set.copyOf(after);
    return standing(lane, draft.before().known()).stream()
        .filter(days -> !unchanged.contains(days))
        .flatMap(days -> without(days, after));
  }

  private static List<ValidPeriod> standing(Lane lane, RecordAsOf known) {
    return known.lane(lane).setsStanding().toList();
  }

  /**
   * The days of a period that lie in none of some others.
   *
   * @param others in the order of their days, without an overlap
   */
  private static Stream<ValidPeriod> without(ValidPeriod days, List<ValidPeriod> others) {
    var left = new ArrayList<ValidPeriod>();
    var from = Optional.of(days.from());
    for (var other : others.stream().filter(days::overlaps).toList()) {
      from.filter(other.from()::isAfter)
          .ifPresent(first -> left.add(new ValidPeriod(first, other.from())));
      from = Optional.ofNullable(other.until());
    }
    from.filter(first -> days.until() == null || first.isBefore(days.until()))
        .ifPresent(first -> left.add(new ValidPeriod(first, days.until())));
    return left.stream();
  }
}
