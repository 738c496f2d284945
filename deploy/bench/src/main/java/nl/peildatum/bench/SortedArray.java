package nl.peildatum.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One lane at one moment of knowing as nobody could plainly make it faster: the first days of all
 * segments in one sorted array, what stands from each on in another, and a binary search.
 */
final class SortedArray {
  private final long[] firstDays;
  private final @Nullable Object[] standing;

  private SortedArray(long[] firstDays, @Nullable Object[] standing) {
    this.firstDays = firstDays;
    this.standing = standing;
  }

  /** Neighbours of which the same fact stands become one. */
  @SuppressWarnings("ReferenceEquality")
  static SortedArray of(long[] days, List<Fact.@Nullable Stated<PolicyFact>> standing) {
    var kept = new ArrayList<Integer>();
    for (var i = 0; i < days.length; i++) {
      var before = i == 0 ? null : standing.get(i - 1);
      if (before != standing.get(i)) {
        kept.add(i);
      }
    }
    return new SortedArray(
        kept.stream().mapToLong(i -> days[i]).toArray(),
        kept.stream().map(standing::get).toArray());
  }

  @SuppressWarnings("unchecked")
  Fact.@Nullable Stated<PolicyFact> standing(LocalDate day) {
    var found = Arrays.binarySearch(firstDays, day.toEpochDay());
    var index = found >= 0 ? found : -found - 2;
    return index < 0 ? null : (Fact.Stated<PolicyFact>) standing[index];
  }

  int segments() {
    return firstDays.length;
  }
}
