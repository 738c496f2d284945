package nl.peildatum.time;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of one lane on the whole valid axis. It is an index computed from the facts and
 * never stored; on every day it gives the result of {@link StandingFold}. Immutable: adding a
 * {@link LanePeriod} gives a new timeline, which shares all unchanged leaves with this one.
 */
public final class LaneTimeline<T> {
  private final TimelineLeaf<T>[] leaves;
  private final long[] firstDays;
  private final int[] starts;

  LaneTimeline(List<TimelineLeaf<T>> leaves) {
    this.leaves = leaves.toArray(LaneTimeline::none);
    this.firstDays = new long[this.leaves.length];
    this.starts = new int[this.leaves.length + 1];
    for (var i = 0; i < this.leaves.length; i++) {
      firstDays[i] = this.leaves[i].firstDay();
      starts[i + 1] = starts[i] + this.leaves[i].size();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> TimelineLeaf<T>[] none(int length) {
    return (TimelineLeaf<T>[]) new TimelineLeaf<?>[length];
  }

  public static <T> LaneTimeline<T> of(List<LanePeriod<T>> inOrderOfPlaces) {
    var timeline = new LaneTimeline<T>(List.of(TimelineLeaf.ofNothing()));
    for (var lanePeriod : inOrderOfPlaces) {
      timeline = timeline.and(lanePeriod);
    }
    return timeline;
  }

  /** This timeline with one more fact, which comes last in the order of places. */
  public LaneTimeline<T> and(LanePeriod<T> last) {
    var builder = new TimelineBuilder<>(last);
    for (var i = 0; i < leaves.length; i++) {
      builder.add(
          leaves[i], i + 1 < leaves.length ? firstDays[i + 1] : TimelineBuilder.NO_LAST_DAY);
    }
    return builder.finished();
  }

  public Optional<LanePeriod<T>> standing(LocalDate day) {
    var epochDay = day.toEpochDay();
    var leaf = leaves[TimelineLeaf.indexAround(firstDays, epochDay)];
    return Optional.ofNullable(leaf.standing(leaf.indexAround(epochDay)));
  }

  public TimelineSegment<T> segmentOn(LocalDate day) {
    return segment(indexAround(day));
  }

  /** The segments from the first to the last; together they cover the whole axis. */
  public List<TimelineSegment<T>> inOrder() {
    return new View();
  }

  public List<TimelineSegment<T>> before(LocalDate day) {
    return inOrder().subList(0, indexAround(day));
  }

  public List<TimelineSegment<T>> after(LocalDate day) {
    return inOrder().subList(indexAround(day) + 1, size());
  }

  private int indexAround(LocalDate day) {
    var epochDay = day.toEpochDay();
    var leaf = TimelineLeaf.indexAround(firstDays, epochDay);
    return starts[leaf] + leaves[leaf].indexAround(epochDay);
  }

  private int size() {
    return starts[leaves.length];
  }

  private int leafOf(int index) {
    var found = Arrays.binarySearch(starts, 0, leaves.length, index);
    return found >= 0 ? found : -found - 2;
  }

  private TimelineSegment<T> segment(int index) {
    var leaf = leafOf(index);
    var standing = leaves[leaf].standing(index - starts[leaf]);
    return new TimelineSegment<>(
        firstDay(index), firstDay(index + 1), Optional.ofNullable(standing));
  }

  /**
   * The first day of the segment with this index; {@code null} for the first segment, and for the
   * index after the last.
   */
  private @Nullable LocalDate firstDay(int index) {
    if (index == 0 || index == size()) {
      return null;
    }
    var leaf = leafOf(index);
    return LocalDate.ofEpochDay(leaves[leaf].day(index - starts[leaf]));
  }

  private final class View extends AbstractList<TimelineSegment<T>> implements RandomAccess {
    @Override
    public TimelineSegment<T> get(int index) {
      return segment(java.util.Objects.checkIndex(index, size()));
    }

    @Override
    public int size() {
      return LaneTimeline.this.size();
    }
  }
}
