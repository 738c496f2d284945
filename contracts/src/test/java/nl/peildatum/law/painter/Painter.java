package nl.peildatum.law.painter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Paper.Cover;
import nl.peildatum.law.painter.Paper.Declare;
import nl.peildatum.law.painter.Paper.Noted;
import nl.peildatum.law.painter.Seen.Run;
import nl.peildatum.law.painter.Seen.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Paints a wall of days, one row a lane, and reads it: the text of the time model taken word by
 * word, without a thought for speed.
 */
public final class Painter {
  /** Nothing happens before this day or after {@link #LAST}: they stand for all days beyond. */
  public static final int FIRST = -1;

  public static final int LAST = 37;

  private final List<Strip> strips;
  private final List<Noted> coverage;
  private final List<Noted> declarations;
  private final List<Row> rows = new ArrayList<>();
  private final IntFunction<String> kindOf;

  private record Row(List<@Nullable Strip> days) {
    @Nullable Strip on(int day) {
      return days.get(day - FIRST);
    }
  }

  /**
   * @param paper what is recorded by K
   * @param lanes how many there are, numbered from 0
   */
  public Painter(
      Paper paper,
      int lanes,
      IntFunction<String> kindOf,
      boolean formal,
      @Nullable Integer bekendOp) {
    this.kindOf = kindOf;
    var desk = new Desk(paper, formal, bekendOp);
    strips = desk.strips();
    coverage = desk.live(Cover.class).toList();
    declarations = desk.live(Declare.class).toList();
    for (var lane = 0; lane < lanes; lane++) {
      var row = new ArrayList<@Nullable Strip>();
      for (var day = FIRST; day <= LAST; day++) {
        row.add(standing(strips, lane, day));
      }
      rows.add(new Row(row));
    }
  }

  /** The fold of the page, on what is not hidden. */
  private static @Nullable Strip standing(List<Strip> strips, int lane, int day) {
    Strip standing = null;
    for (var f : strips) {
      if (f.lane() == lane && f.contains(day) && !yields(f, standing)) {
        standing = f;
      }
    }
    return standing;
  }

  private static boolean yields(Strip f, @Nullable Strip standing) {
    return f.openEnded()
        && !f.rectangle().overrules()
        && standing != null
        && standing.startsAfter(f);
  }

  /** The Set that would stand among those that an annulment hides. */
  private @Nullable Strip hidden(int lane, int day) {
    Strip standing = null;
    for (var f : strips) {
      var hidden = f.lane() == lane && !f.end() && f.wouldContain(day) && f.hiddenOn(day);
      if (hidden && !yields(f, standing)) {
        standing = f;
      }
    }
    return standing;
  }

  /** The number of the fact that stands, null if none. */
  public @Nullable Integer stands(int lane, int day) {
    var standing = rows.get(lane).on(day);
    return standing == null ? null : standing.sequence();
  }

  public boolean hasLiveFact(int lane) {
    return strips.stream().anyMatch(strip -> strip.lane() == lane);
  }

  public Seen read(int lane, int day) {
    var status = status(lane, day);
    var from = firstDay(lane, day);
    var until = dayAfter(lane, day);
    return new Seen(
        status.status(),
        status.fact(),
        status.dates(),
        status.value(),
        from,
        until,
        from == null ? null : turn(lane, firstDay(lane, from - 1)),
        until == null ? null : turn(lane, until),
        status.on(),
        status.by(),
        status.why(),
        status.list());
  }

  private @Nullable Turn turn(int lane, @Nullable Integer day) {
    if (day == null) {
      return null;
    }
    var status = status(lane, day);
    return new Turn(day, status.status(), status.fact(), status.value());
  }

  private @Nullable Integer firstDay(int lane, int day) {
    var row = rows.get(lane);
    var first = day;
    while (first > FIRST && Objects.equals(row.on(first - 1), row.on(day))) {
      first--;
    }
    return first == FIRST ? null : first;
  }

  private @Nullable Integer dayAfter(int lane, int day) {
    var row = rows.get(lane);
    var last = day;
    while (last < LAST && Objects.equals(row.on(last + 1), row.on(day))) {
      last++;
    }
    return last == LAST ? null : last + 1;
  }

  private Seen status(int lane, int day) {
    var row = rows.get(lane);
    var standing = row.on(day);
    if (standing != null && standing.disputedOn(day)) {
      return new Say("DISPUTED")
          .fact(standing)
          .value(standing)
          .list(standing.claims())
          .why(standing.end() ? setWithout(standing, lane, day) : null)
          .seen();
    }
    if (standing != null && !standing.end()) {
      return new Say("IN_FORCE").fact(standing).value(standing).seen();
    }
    if (standing != null) {
      var since = Objects.requireNonNull(firstDay(lane, day));
      return new Say("ENDED").fact(standing).on(since).by("END").seen();
    }
    var hidden = hidden(lane, day);
    if (hidden != null) {
      return new Say("ANNULLED").fact(hidden).why(hidden.annulment()).seen();
    }
    for (var earlier = day - 1; earlier >= FIRST; earlier--) {
      var ranOut = row.on(earlier);
      if (ranOut != null && !ranOut.end()) {
        var by = cutShort(ranOut) ? "ANNULLED" : "EXPIRED";
        return new Say("ENDED").fact(ranOut).on(earlier + 1).by(by).seen();
      }
    }
    var announced = announced(lane, day);
    if (announced != null) {
      return new Say("ANNOUNCED").fact(announced).why(announced.sequence()).seen();
    }
    if (!coverage.isEmpty() && day < ((Cover) coverage.getLast().act()).from()) {
      return new Say("BEFORE_COVERAGE").fact(coverage.getLast()).seen();
    }
    var declared = declared(day);
    if (declared != null && rows.stream().map(r -> r.on(day)).noneMatch(Painter::isSet)) {
      return new Say("NO_COUNTRY_POLICY").fact(declared).seen();
    }
    for (var later = day + 1; later <= LAST; later++) {
      var next = row.on(later);
      if (next != null && !next.end()) {
        return new Say("NOT_YET").fact(next).why(next.sequence()).seen();
      }
    }
    var decidedLater = decidedAfter(lane, day);
    if (decidedLater != null) {
      return new Say("NOT_YET").fact(decidedLater).why(decidedLater.sequence()).seen();
    }
    if (!strips.isEmpty()) {
      return leftOut(closedList(lane, day));
    }
    return new Say("NOTHING_RECORDED").seen();
  }

  private static boolean isSet(@Nullable Strip strip) {
    return strip != null && !strip.end();
  }

  /** An annulment took away days that it would have had. */
  private static boolean cutShort(Strip strip) {
    var until = strip.rectangle().until();
    return strip.hiddenFrom() != null && (until == null || strip.hiddenFrom() < until);
  }

  private Stream<Strip> pending(int lane) {
    return strips.stream()
        .filter(strip -> strip.lane() == lane && !strip.end())
        .filter(strip -> !strip.annulled() && strip.start() == null);
  }

  /** Of several the last in the order of places. */
  private @Nullable Strip announced(int lane, int day) {
    return pending(lane)
        .filter(strip -> strip.decided() <= day)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** Of several the one that is decided first. */
  private @Nullable Strip decidedAfter(int lane, int day) {
    return pending(lane)
        .filter(strip -> strip.decided() > day)
        .min(Comparator.comparingInt(Strip::decided).thenComparingInt(Strip::place))
        .orElse(null);
  }

  private @Nullable Integer setWithout(Strip end, int lane, int day) {
    var others = strips.stream().filter(strip -> strip.place() != end.place()).toList();
    var stood = standing(others, lane, day);
    return stood == null || stood.end() ? null : stood.sequence();
  }

  private @Nullable Noted declared(int day) {
    Noted last = null;
    for (var noted : declarations) {
      var declare = (Declare) noted.act();
      var until = declare.until();
      if (declare.from() <= day && (until == null || day < until)) {
        last = noted;
      }
    }
    return last;
  }

  /** The places of the last decision that closed a list of this kind on the day. */
  private List<Strip> closedList(int lane, int day) {
    var closing =
        strips.stream()
            .filter(strip -> strip.rectangle().onlyThese() && strip.contains(day))
            .filter(strip -> kindOf.apply(strip.lane()).equals(kindOf.apply(lane)))
            .toList();
    return closing.stream()
        .filter(strip -> strip.decision().id() == closing.getLast().decision().id())
        .toList();
  }

  private static Seen leftOut(List<Strip> closing) {
    var say = new Say("NEVER_DESIGNATED").list(closing.stream().map(Strip::lane).toList());
    return (closing.isEmpty() ? say : say.why(closing.getFirst().sequence())).seen();
  }

  /** The row read from left to right: one run as long as status, fact and value stay. */
  public List<Run> timeline(int lane) {
    var runs = new ArrayList<Run>();
    for (var day = FIRST; day <= LAST; day++) {
      var now = status(lane, day);
      var last = runs.isEmpty() ? null : runs.getLast();
      var same =
          last != null
              && last.status().equals(now.status())
              && Objects.equals(last.fact(), now.fact())
              && Objects.equals(last.value(), now.value());
      if (last != null && !same) {
        runs.removeLast();
        runs.add(new Run(last.from(), day, last.status(), last.fact(), last.value()));
      }
      if (!same) {
        runs.add(new Run(last == null ? null : day, null, now.status(), now.fact(), now.value()));
      }
    }
    return List.copyOf(runs);
  }

  /** Whether the day lies in what the chain says, hidden or not. */
  public boolean says(int root, int day) {
    return strips.stream().anyMatch(strip -> strip.root() == root && strip.wouldContain(day));
  }
}
