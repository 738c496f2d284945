package nl.peildatum.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import nl.peildatum.decision.PolicyFact;
import nl.peildatum.time.Fact;
import nl.peildatum.time.History;
import org.jspecify.annotations.Nullable;

/**
 * The plain alternative: the versions of one lane's facts in columns, in the order of their places,
 * each with the days it governs and the sequences at which it counts. Read from the first to the
 * last; it shares no code with the algebra.
 */
final class PlainTable {
  private final List<Fact.Stated<PolicyFact>> fact = new ArrayList<>();
  private final long[] from;
  private final long[] until;
  private final long[] recorded;
  private final long[] gone;
  private final boolean[] openEnded;

  private record Row(
      Fact.Stated<PolicyFact> fact, long root, long recorded, long gone, long from, long until) {

    Row goneAt(long sequence) {
      return new Row(fact, root, recorded, sequence, from, until);
    }

    Row hiddenFrom(long day, long sequence) {
      return new Row(fact, root, sequence, gone, from, Math.min(until, day));
    }
  }

  private PlainTable(List<Row> rows) {
    rows.forEach(row -> fact.add(row.fact));
    from = rows.stream().mapToLong(Row::from).toArray();
    until = rows.stream().mapToLong(Row::until).toArray();
    recorded = rows.stream().mapToLong(Row::recorded).toArray();
    gone = rows.stream().mapToLong(Row::gone).toArray();
    openEnded = new boolean[rows.size()];
    for (var i = 0; i < openEnded.length; i++) {
      openEnded[i] = rows.get(i).fact.content().until() == null;
    }
  }

  static PlainTable of(History<PolicyFact> history) {
    var rows = new ArrayList<Row>();
    for (var fact : history.facts()) {
      switch (fact) {
        case Fact.Stated<PolicyFact> stated -> rows.add(row(stated, stated.sequence()));
        case Fact.Corrected<PolicyFact> by -> {
          var root = end(rows, by.target(), by.sequence()).root;
          rows.add(row(new Fact.Stated<>(by.sequence(), by.content()), root));
        }
        case Fact.Retracted<PolicyFact> by -> end(rows, by.target(), by.sequence());
        case Fact.Annulled<PolicyFact> by -> {
          var target = end(rows, by.target(), by.sequence());
          rows.add(target.hiddenFrom(by.fromInclusive().toEpochDay(), by.sequence()));
        }
      }
    }
    rows.sort(Comparator.comparingLong(Row::root));
    return new PlainTable(rows);
  }

  private static Row row(Fact.Stated<PolicyFact> stated, long root) {
    var until = stated.content().until();
    return new Row(
        stated,
        root,
        stated.sequence(),
        Long.MAX_VALUE,
        stated.content().start().earliest().orElseThrow().toEpochDay(),
        until == null ? Long.MAX_VALUE : until.toEpochDay());
  }

  /** The row of the target as it was until now. */
  private static Row end(List<Row> rows, long target, long by) {
    for (var i = rows.size() - 1; i >= 0; i--) {
      var row = rows.get(i);
      if (row.fact.sequence() == target) {
        rows.set(i, row.goneAt(by));
        return row;
      }
    }
    throw new IllegalStateException("nobody recorded " + target);
  }

  /** What stands on the day as known at the sequence, both inclusive. */
  Fact.@Nullable Stated<PolicyFact> standing(LocalDate day, long sequence) {
    var index = standing(day.toEpochDay(), sequence);
    return index < 0 ? null : fact.get(index);
  }

  private int standing(long day, long sequence) {
    var standing = -1;
    for (var i = 0; i < from.length; i++) {
      if (recorded[i] <= sequence
          && sequence < gone[i]
          && from[i] <= day
          && day < until[i]
          && !(openEnded[i] && standing >= 0 && from[standing] > from[i])) {
        standing = i;
      }
    }
    return standing;
  }

  /** All that stands as known at the sequence (inclusive), sorted by first day. */
  SortedArray sortedAt(long sequence) {
    var days = bounds();
    var standing = new ArrayList<Fact.@Nullable Stated<PolicyFact>>();
    for (var day : days) {
      var index = standing(day, sequence);
      standing.add(index < 0 ? null : fact.get(index));
    }
    return SortedArray.of(days, standing);
  }

  /**
   * Days on which one fact stands, as known at some sequences.
   *
   * @param from inclusive
   * @param until exclusive; null = until further notice
   * @param since the first of the sequences
   * @param gone the first sequence after them; {@link Long#MAX_VALUE} = none
   */
  record Rectangle(
      Fact.Stated<PolicyFact> fact,
      LocalDate from,
      @Nullable LocalDate until,
      long since,
      long gone) {}

  private record Days(int index, long from, long until) {}

  /** What stands on both axes; no two overlap. */
  List<Rectangle> rectangles() {
    var found = new ArrayList<Rectangle>();
    var open = new LinkedHashMap<Days, Long>();
    LongStream.concat(LongStream.of(recorded), LongStream.of(gone))
        .filter(sequence -> sequence != Long.MAX_VALUE)
        .sorted()
        .distinct()
        .forEach(
            sequence -> {
              var now = daysAt(sequence);
              open.forEach(
                  (days, since) -> {
                    if (!now.contains(days)) {
                      found.add(rectangle(days, since, sequence));
                    }
                  });
              open.keySet().retainAll(now);
              now.forEach(days -> open.putIfAbsent(days, sequence));
            });
    open.forEach((days, since) -> found.add(rectangle(days, since, Long.MAX_VALUE)));
    return found;
  }

  private Rectangle rectangle(Days days, long since, long gone) {
    return new Rectangle(
        fact.get(days.index),
        LocalDate.ofEpochDay(days.from),
        days.until == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(days.until),
        since,
        gone);
  }

  private Set<Days> daysAt(long sequence) {
    var bounds = bounds();
    var found = new LinkedHashSet<Days>();
    var begun = 0;
    for (var at = 0; at < bounds.length; at++) {
      var index = standing(bounds[at], sequence);
      var isLast = at == bounds.length - 1;
      if (isLast || standing(bounds[at + 1], sequence) != index) {
        if (index >= 0) {
          found.add(new Days(index, bounds[begun], isLast ? Long.MAX_VALUE : bounds[at + 1]));
        }
        begun = at + 1;
      }
    }
    return found;
  }

  /** All days on which what stands may change, in order. */
  private long[] bounds() {
    return LongStream.concat(LongStream.of(from), LongStream.of(until))
        .filter(day -> day != Long.MAX_VALUE)
        .sorted()
        .distinct()
        .toArray();
  }
}
