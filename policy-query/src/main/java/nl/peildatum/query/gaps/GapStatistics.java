package nl.peildatum.query.gaps;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.peildatum.query.gaps.AnnouncementGap.Span;

/**
 * Statistics of gaps, in whole days after the day on which the decision was taken.
 *
 * @param known the number of decisions with a known gap
 * @param unknown the number of decisions without
 * @param sorted the known gaps, ascending
 */
public record GapStatistics(int known, int unknown, List<Long> sorted) {

  /** The statistics of one span of each gap. */
  public static GapStatistics of(List<AnnouncementGap> gaps, Function<AnnouncementGap, Span> span) {
    var days = gaps.stream().map(span).map(Span::days).filter(Objects::nonNull).sorted().toList();
    return new GapStatistics(days.size(), gaps.size() - days.size(), days);
  }

  /** The shortest known gap. */
  public long least() {
    return sorted.getFirst();
  }

  /** The longest known gap. */
  public long most() {
    return sorted.getLast();
  }

  /** The median: the middle gap, or the mean of the two middle gaps. */
  public double median() {
    var half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
  }
}
