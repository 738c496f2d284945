package nl.peildatum.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The facts that stand in one lane as known at one sequence, in two arrays: the sorted first days
 * of the segments, and the fact that stands in each. A day is found by binary search. This is the
 * fastest plain alternative to the algebra.
 */
final class SortedSegments {
  private final long[] firstDays;
  private final @Nullable Object[] standing;

  private SortedSegments(long[] firstDays, @Nullable Object[] standing) {
    this.firstDays = firstDays;
    this.standing = standing;
  }

  /**
   * Joins neighbouring segments in which the same fact stands.
   *
   * @param days epoch days, ascending
   * @param standing the fact that stands from each of these days; null = none
   */
  @SuppressWarnings("ReferenceEquality")
  static SortedSegments of(long[] days, List<Fact.@Nullable Stated<PolicyFact>> standing) {
    var kept = new ArrayList<Integer>();
    for (var i = 0; i < days.length; i++) {
      var previous = i == 0 ? null : standing.get(i - 1);
      if (previous != standing.get(i)) {
        kept.add(i);
      }
    }
    return new SortedSegments(
        kept.stream().mapToLong(i -> days[i]).toArray(),
        kept.stream().map(standing::get).toArray());
  }

  /** Returns the fact that stands on the day; null = none. */
  @SuppressWarnings("unchecked")
  Fact.@Nullable Stated<PolicyFact> standing(LocalDate day) {
    var found = Arrays.binarySearch(firstDays, day.toEpochDay());
    var index = found >= 0 ? found : -found - 2;
    return index < 0 ? null : (Fact.Stated<PolicyFact>) standing[index];
  }
}
