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

  /** The number of segments built so far that are not in a leaf yet. */
  private int count;

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
  void add(TimelineLeaf<T> leaf, long end) {
    var changed = from < end && leaf.firstDay() < until && !leaf.hides(added);
    if (changed) {
      makeRoomFor(leaf.size() + 2);
      for (var i = 0; i < leaf.size(); i++) {
        addSegment(leaf.day(i), i + 1 < leaf.size() ? leaf.day(i + 1) : end, leaf.standing(i));
      }
    } else {
      moveToLeaves();
      addLeaf(leaf);
    }
  }

  /**
   * Adds a segment of the old timeline in up to three parts: before, during and after the days of
   * the fact. A part without days is left out.
   */
  private void addSegment(long first, long end, @Nullable LanePeriod<T> stands) {
    if (first < from || first >= until) {
      append(first, stands);
    }
    if (first < until && from < end) {
      append(Math.max(first, from), stands != null && added.yieldsTo(stands) ? stands : added);
    }
    if (first < until && until < end && from < end) {
      append(until, stands);
    }
  }

  /**
   * Appends a segment, unless the last one holds the same fact. Compares by identity: two equal
   * periods may belong to two facts.
   */
  @SuppressWarnings("ReferenceEquality")
  private void append(long day, @Nullable LanePeriod<T> stands) {
    if (count > 0 && standing[count - 1] == stands) {
      return;
    }
    days[count] = day;
    standing[count++] = stands;
  }

  private void makeRoomFor(int more) {
    if (days.length < count + more) {
      days = Arrays.copyOf(days, 2 * count + more);
      standing = Arrays.copyOf(standing, 2 * count + more);
    }
  }

  private void addLeaf(TimelineLeaf<T> leaf) {
    leaves.add(leaf);
  }

  /** Moves the segments built so far to leaves of nearly equal size. */
  private void moveToLeaves() {
    var number = (count + TimelineLeaf.LARGEST - 1) / TimelineLeaf.LARGEST;
    for (var i = 0; i < number; i++) {
      addLeaf(TimelineLeaf.copy(days, standing, count * i / number, count * (i + 1) / number));
    }
    count = 0;
  }

  LaneTimeline<T> finished() {
    moveToLeaves();
    return new LaneTimeline<>(leaves);
  }
}
