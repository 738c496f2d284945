package nl.peildatum.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The whole valid axis of one lane, painted once: an index that is derived from the fold, never
 * stored, and says on every day what {@link Fold} says.
 */
public final class Stretches<T> {
  /** Before every day a period can name; never leaves this class. */
  private static final long NO_FIRST_DAY = Long.MIN_VALUE;

  private final List<Stretch<T>> inOrder;

  private Stretches(List<Stretch<T>> inOrder) {
    this.inOrder = inOrder;
  }

  public static <T> Stretches<T> of(List<Stroke<T>> inOrderOfPlaces) {
    var painted = new TreeMap<Long, Optional<Stroke<T>>>();
    painted.put(NO_FIRST_DAY, Optional.empty());
    inOrderOfPlaces.forEach(stroke -> paint(stroke, painted));
    return new Stretches<>(longestRuns(painted));
  }

  private static <T> void paint(Stroke<T> stroke, NavigableMap<Long, Optional<Stroke<T>>> painted) {
    var from = stroke.period().from().toEpochDay();
    var until = stroke.period().until();
    split(painted, from);
    if (until != null) {
      split(painted, until.toEpochDay());
    }
    var covered =
        until == null
            ? painted.tailMap(from, true)
            : painted.subMap(from, true, until.toEpochDay(), false);
    covered.replaceAll(
        (day, standing) ->
            standing.filter(stroke::yieldsTo).isPresent() ? standing : Optional.of(stroke));
    mergeEqual(covered);
  }

  /** Keeps the map as small as what shows: pieces of one stroke that touch become one piece. */
  private static <T> void mergeEqual(Map<Long, Optional<Stroke<T>>> covered) {
    Optional<Stroke<T>> last = Optional.empty();
    for (var pieces = covered.values().iterator(); pieces.hasNext(); ) {
      var piece = pieces.next();
      if (same(last, piece)) {
        pieces.remove();
      }
      last = piece;
    }
  }

  private static <T> void split(NavigableMap<Long, Optional<Stroke<T>>> painted, long day) {
    painted.computeIfAbsent(day, d -> painted.lowerEntry(d).getValue());
  }

  /** Identity is meant: two places may paint alike and are still two facts. */
  @SuppressWarnings("ReferenceEquality")
  private static <T> boolean same(Optional<Stroke<T>> a, Optional<Stroke<T>> b) {
    return a.isPresent() && b.isPresent() && a.get() == b.get();
  }

  private static <T> List<Stretch<T>> longestRuns(NavigableMap<Long, Optional<Stroke<T>>> painted) {
    var runs = new ArrayList<Stretch<T>>();
    for (var entry : painted.entrySet()) {
      var last = runs.isEmpty() ? null : runs.removeLast();
      if (last == null) {
        runs.add(new Stretch<>(null, null, entry.getValue()));
      } else if (same(last.standing(), entry.getValue())
          || (last.standing().isEmpty() && entry.getValue().isEmpty())) {
        runs.add(last);
      } else {
        var day = LocalDate.ofEpochDay(entry.getKey());
        runs.add(new Stretch<>(last.from(), day, last.standing()));
        runs.add(new Stretch<>(day, null, entry.getValue()));
      }
    }
    return List.copyOf(runs);
  }

  /** From the first to the last; together they are the whole axis. */
  public List<Stretch<T>> inOrder() {
    return inOrder;
  }

  public Stretch<T> around(LocalDate day) {
    return inOrder.get(indexAround(day));
  }

  public List<Stretch<T>> before(LocalDate day) {
    return inOrder.subList(0, indexAround(day));
  }

  public List<Stretch<T>> after(LocalDate day) {
    return inOrder.subList(indexAround(day) + 1, inOrder.size());
  }

  private int indexAround(LocalDate day) {
    var low = 0;
    var high = inOrder.size() - 1;
    while (low < high) {
      var middle = (low + high + 1) >>> 1;
      var from = inOrder.get(middle).from();
      if (from != null && from.isAfter(day)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }
}
