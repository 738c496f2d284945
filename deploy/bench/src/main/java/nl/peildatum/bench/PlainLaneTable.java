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
 * A table of the versions of one lane's facts, in the order of their places, each with the days it
 * governs and the sequences at which it counts. A question reads every row. This is the plain
 * alternative to the algebra and shares no code with it.
 */
public final class PlainLaneTable {
  private final List<Fact.Stated<PolicyFact>> fact = new ArrayList<>();
  private final long[] from;
  private final long[] until;
  private final long[] knownFrom;
  private final long[] knownUntil;
  private final boolean[] openEnded;

  /**
   * One version of a fact.
   *
   * @param root sequence of its first version, which gives its place
   * @param knownFrom first sequence at which it counts, inclusive
   * @param knownUntil first sequence at which it counts no longer; {@link Long#MAX_VALUE} = none
   * @param from first day, as an epoch day
   * @param until first day after, as an epoch day; {@link Long#MAX_VALUE} = until further notice
   */
  private record Row(
      Fact.Stated<PolicyFact> fact,
      long root,
      long knownFrom,
      long knownUntil,
      long from,
      long until) {

    Row revisedAt(long sequence) {
      return new Row(fact, root, knownFrom, sequence, from, until);
    }

    Row annulledFrom(long day, long sequence) {
      return new Row(fact, root, sequence, knownUntil, from, Math.min(until, day));
    }
  }

  private PlainLaneTable(List<Row> rows) {
    rows.forEach(row -> fact.add(row.fact));
    from = rows.stream().mapToLong(Row::from).toArray();
    until = rows.stream().mapToLong(Row::until).toArray();
    knownFrom = rows.stream().mapToLong(Row::knownFrom).toArray();
    knownUntil = rows.stream().mapToLong(Row::knownUntil).toArray();
    openEnded = new boolean[rows.size()];
    for (var i = 0; i < openEnded.length; i++) {
      openEnded[i] = rows.get(i).fact.content().until() == null;
    }
  }

  static PlainLaneTable of(History<PolicyFact> history) {
    var rows = new ArrayList<Row>();
    for (var fact : history.facts()) {
      switch (fact) {
        case Fact.Stated<PolicyFact> stated -> rows.add(row(stated, stated.sequence()));
        case Fact.Corrected<PolicyFact> by -> {
          var root = revise(rows, by.target(), by.sequence()).root;
          rows.add(row(new Fact.Stated<>(by.sequence(), by.content()), root));
        }
        case Fact.Retracted<PolicyFact> by -> revise(rows, by.target(), by.sequence());
        case Fact.Annulled<PolicyFact> by -> {
          var target = revise(rows, by.target(), by.sequence());
          rows.add(target.annulledFrom(by.fromInclusive().toEpochDay(), by.sequence()));
        }
      }
    }
    rows.sort(Comparator.comparingLong(Row::root));
    return new PlainLaneTable(rows);
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

  /**
   * Ends the row of the target at the sequence of its revision; returns the row as it was before.
   */
  private static Row revise(List<Row> rows, long target, long revision) {
    for (var i = rows.size() - 1; i >= 0; i--) {
      var row = rows.get(i);
      if (row.fact.sequence() == target) {
        rows.set(i, row.revisedAt(revision));
        return row;
      }
    }
    throw new IllegalStateException("no fact has sequence " + target);
  }

  /** Returns the fact that stands on the day, as known at the sequence (inclusive); null = none. */
  Fact.@Nullable Stated<PolicyFact> standing(LocalDate day, long sequence) {
    var index = indexOfStanding(day.toEpochDay(), sequence);
    return index < 0 ? null : fact.get(index);
  }

  /** Returns -1 where no fact stands. */
  private int indexOfStanding(long day, long sequence) {
    var standing = -1;
    for (var i = 0; i < from.length; i++) {
      if (knownFrom[i] <= sequence
          && sequence < knownUntil[i]
          && from[i] <= day
          && day < until[i]
          && !(openEnded[i] && standing >= 0 && from[standing] > from[i])) {
        standing = i;
      }
    }
    return standing;
  }

  /** Returns what stands on every day, as known at the sequence (inclusive). */
  SortedSegments segmentsAt(long sequence) {
    var days = bounds();
    var standing = new ArrayList<Fact.@Nullable Stated<PolicyFact>>();
    for (var day : days) {
      var index = indexOfStanding(day, sequence);
      standing.add(index < 0 ? null : fact.get(index));
    }
    return SortedSegments.of(days, standing);
  }

  /**
   * The days and the sequences at which one fact stands.
   *
   * @param from first day, Europe/Amsterdam, inclusive
   * @param until first day after, exclusive; null = until further notice
   * @param knownFrom first sequence as known at which it stands, inclusive
   * @param knownUntil first sequence after, exclusive; {@link Long#MAX_VALUE} = none
   */
  public record Rectangle(
      Fact.Stated<PolicyFact> fact,
      LocalDate from,
      @Nullable LocalDate until,
      long knownFrom,
      long knownUntil) {}

  private record StandingDays(int index, long from, long until) {}

  /** Returns which fact stands on which days at which sequences; no two rectangles overlap. */
  List<Rectangle> rectangles() {
    var found = new ArrayList<Rectangle>();
    var open = new LinkedHashMap<StandingDays, Long>();
    LongStream.concat(LongStream.of(knownFrom), LongStream.of(knownUntil))
        .filter(sequence -> sequence != Long.MAX_VALUE)
        .sorted()
        .distinct()
        .forEach(
            sequence -> {
              var now = daysAt(sequence);
              open.forEach(
                  (days, begun) -> {
                    if (!now.contains(days)) {
                      found.add(rectangle(days, begun, sequence));
                    }
                  });
              open.keySet().retainAll(now);
              now.forEach(days -> open.putIfAbsent(days, sequence));
            });
    open.forEach((days, begun) -> found.add(rectangle(days, begun, Long.MAX_VALUE)));
    return found;
  }

  private Rectangle rectangle(StandingDays days, long knownFrom, long knownUntil) {
    return new Rectangle(
        fact.get(days.index),
        LocalDate.ofEpochDay(days.from),
        days.until == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(days.until),
        knownFrom,
        knownUntil);
  }

  private Set<StandingDays> daysAt(long sequence) {
    var bounds = bounds();
    var found = new LinkedHashSet<StandingDays>();
    var begun = 0;
    for (var at = 0; at < bounds.length; at++) {
      var index = indexOfStanding(bounds[at], sequence);
      var isLast = at == bounds.length - 1;
      if (isLast || indexOfStanding(bounds[at + 1], sequence) != index) {
        if (index >= 0) {
          found.add(
              new StandingDays(index, bounds[begun], isLast ? Long.MAX_VALUE : bounds[at + 1]));
        }
        begun = at + 1;
      }
    }
    return found;
  }

  /** Returns all days on which the standing fact may change, in ascending order. */
  private long[] bounds() {
    return LongStream.concat(LongStream.of(from), LongStream.of(until))
        .filter(day -> day != Long.MAX_VALUE)
        .sorted()
        .distinct()
        .toArray();
  }
}
