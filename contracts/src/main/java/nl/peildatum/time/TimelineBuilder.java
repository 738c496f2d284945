package nl.peildatum.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a new timeline from an old one and one more fact, leaf by leaf from the first to the last.
 */
final class TimelineBuilder<T> {
  static final long NO_LAST_DAY = Long.MAX_VALUE;

  private final LanePeriod<T> added;
  private final long from;
  private final long until;
  private final List<TimelineLeaf<T>> leaves = new ArrayList<>();
  private long[] days = {};
  private @Nullable LanePeriod<T>[] standing = TimelineLeaf.lanePeriods(0);
  private int fresh;

  TimelineBuilder(LanePeriod<T> added) {
    this.added = added;
    this.from = added.period().from().toEpochDay();
    var end = added.period().until();
    this.until = end == null ? NO_LAST_DAY : end.toEpochDay();
  }

  /**
   * Adds a leaf of the old timeline, changed by the fact where it applies.
   *
   * @param end the first day after the leaf
   */
  void over(TimelineLeaf<T> leaf, long end) {
    var touched = from < end && leaf.firstDay() < until && !leaf.hides(added);
    if (touched) {
      makeRoomFor(leaf.size() + 2);
      for (var i = 0; i < leaf.size(); i++) {
        over(leaf.day(i), i + 1 < leaf.size() ? leaf.day(i + 1) : end, leaf.standing(i));
      }
    } else {
      split();
      share(leaf);
    }
  }

  /**
   * Adds a segment of the old timeline in up to three parts: before, during and after the days of
   * the fact. A part without days is left out.
   */
  private void over(long first, long end, @Nullable LanePeriod<T> stands) {
    if (first < from || first >= until) {
      put(first, stands);
    }
    if (first < until && from < end) {
      put(Math.max(first, from), stands != null && added.yieldsTo(stands) ? stands : added);
    }
    if (first < until && until < end && from < end) {
      put(until, stands);
    }
  }

  /**
   * Adds a segment, unless the last one holds the very fact. Compares by identity: two equal
   * periods may belong to two facts.
   */
  @SuppressWarnings("ReferenceEquality")
  private void put(long day, @Nullable LanePeriod<T> stands) {
    if (fresh > 0 && standing[fresh - 1] == stands) {
      return;
    }
    days[fresh] = day;
    standing[fresh++] = stands;
  }

  private void makeRoomFor(int more) {
    if (days.length < fresh + more) {
      days = Arrays.copyOf(days, 2 * fresh + more);
      standing = Arrays.copyOf(standing, 2 * fresh + more);
    }
  }

  private void share(TimelineLeaf<T> leaf) {
    leaves.add(leaf);
  }

  /** Moves the segments built so far to leaves of nearly equal size. */
  private void split() {
    var count = (fresh + TimelineLeaf.LARGEST - 1) / TimelineLeaf.LARGEST;
    for (var i = 0; i < count; i++) {
      share(TimelineLeaf.copy(days, standing, fresh * i / count, fresh * (i + 1) / count));
    }
    fresh = 0;
  }

  LaneTimeline<T> finished() {
    split();
    return new LaneTimeline<>(leaves);
  }
}
