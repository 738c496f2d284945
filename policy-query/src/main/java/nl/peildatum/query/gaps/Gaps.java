package nl.peildatum.query.gaps;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.peildatum.query.gaps.AnnouncementGap.Span;

/**
 * What some gaps come to, in whole days after the day of deciding.
 *
 * @param known of how many decisions it is known
 * @param unknown of how many it is not
 * @param sorted the known ones, the least first
 */
public record Gaps(int known, int unknown, List<Long> sorted) {

  public static Gaps of(List<AnnouncementGap> gaps, Function<AnnouncementGap, Span> span) {
    var days = gaps.stream().map(span).map(Span::days).filter(Objects::nonNull).sorted().toList();
    return new Gaps(days.size(), gaps.size() - days.size(), days);
  }

  public long least() {
    return sorted.getFirst();
  }

  public long most() {
    return sorted.getLast();
  }

  /** The middle one; of an even number the mean of the middle two. */
  public double median() {
    var half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
  }
}
