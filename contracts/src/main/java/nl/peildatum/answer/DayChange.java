package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.time.Lane;
import nl.peildatum.time.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A change on the valid axis: the first day of a stretch, as {@code nextChange} of the day before
 * has it.
 *
 * @param on Europe/Amsterdam
 * @param before what is said of the day before
 */
public record DayChange(
    CountryCode country, Lane lane, LocalDate on, What what, Verdict before, Verdict after) {

  /** What happens to policy. */
  public enum What {
    /** Policy stands that did not. */
    STARTS,
    /** Policy stands no longer. */
    ENDS,
    /** Policy takes the place of other policy, or one absence that of another. */
    CHANGES
  }

  private static final Comparator<DayChange> ORDER =
      Comparator.comparing(DayChange::on)
          .thenComparing(change -> change.country().value())
          .thenComparing(DayChange::lane);

  /**
   * The changes of a window, in the order of the days, then of countries and lanes.
   *
   * @param from inclusive, Europe/Amsterdam; {@code null} = from the beginning
   * @param until exclusive; {@code null} = without end
   * @param kinds only these; empty = all
   */
  public static Stream<DayChange> within(
      List<AsKnown> countries,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Set<String> kinds) {
    var lanes = new ArrayList<Stream<DayChange>>();
    for (var known : countries) {
      known.lanes().stream()
          .filter(lane -> kinds.isEmpty() || kinds.contains(lane.kind()))
          .forEach(lane -> lanes.add(of(known, lane, from, until)));
    }
    return Merged.of(lanes, ORDER);
  }

  private static Stream<DayChange> of(
      AsKnown known, Lane lane, @Nullable LocalDate from, @Nullable LocalDate until) {
    var painted = known.lane(lane);
    var stretches = painted.stretches().inOrder();
    var first = from == null ? 1 : stretches.size() - afterDayBefore(painted, from);
    var judge = new Judge(known, painted);
    return IntStream.range(first, stretches.size())
        .mapToObj(stretches::get)
        .takeWhile(stretch -> until == null || firstDay(stretch).isBefore(until))
        .map(stretch -> change(known, judge, painted, stretch));
  }

  private static int afterDayBefore(LaneAsKnown painted, LocalDate from) {
    return painted.stretches().after(from.minusDays(1)).size();
  }

  private static LocalDate firstDay(Stretch<Dated> stretch) {
    return java.util.Objects.requireNonNull(stretch.from());
  }

  private static DayChange change(
      AsKnown known, Judge judge, LaneAsKnown painted, Stretch<Dated> stretch) {
    var on = firstDay(stretch);
    var dayBefore = on.minusDays(1);
    return new DayChange(
        known.record().country(),
        painted.lane(),
        on,
        what(painted.setStands(dayBefore), painted.setStands(on)),
        judge.on(dayBefore),
        judge.on(on, stretch));
  }

  private static What what(boolean before, boolean after) {
    return before == after ? What.CHANGES : after ? What.STARTS : What.ENDS;
  }
}
