package nl.peildatum.law.painter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Paper.Cover;
import nl.peildatum.law.painter.Paper.Declare;
import nl.peildatum.law.painter.Paper.Noted;
import nl.peildatum.law.painter.Seen.AbsenceDifference;
import nl.peildatum.law.painter.Seen.AreaDifference;
import nl.peildatum.law.painter.Seen.Difference;
import nl.peildatum.law.painter.Seen.FromArea;
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

  private final int leftmost;
  private final int rightmost;
  private final List<Strip> strips;
  private final List<Noted> coverage;
  private final List<Noted> declarations;
  private final List<Row> rows = new ArrayList<>();
  private final Map<List<Integer>, Row> earlier = new HashMap<>();
  private final Legend legend;
  private final Hearing hearing;
  private final boolean formal;

  /** What was said about one lane, or some of it, and what stands of it on each day. */
  record Row(
      String kind,
      List<Strip> strips,
      int leftmost,
      List<@Nullable Strip> days,
      Map<Integer, Seen> told,
      Map<Integer, Seen> said,
      Map<Integer, Seen> read) {
    @Nullable Strip on(int day) {
      return days.get(day - leftmost);
    }
  }

  private final Map<String, Row> rowsOfNone = new HashMap<>();

  private Row row(String kind, List<Strip> strips) {
    var days = new ArrayList<@Nullable Strip>();
    for (var day = leftmost; day <= rightmost; day++) {
      days.add(standing(strips, day));
    }
    return new Row(kind, strips, leftmost, days, new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  /**
   * @param paper what is recorded by K
   */
  public Painter(Paper paper, Legend legend, boolean formal, @Nullable Integer bekendOp) {
    this(paper, legend, formal, bekendOp, FIRST, LAST);
  }

  /**
   * @param leftmost nothing happens before this day
   * @param rightmost nothing happens after this day
   */
  public Painter(
      Paper paper,
      Legend legend,
      boolean formal,
      @Nullable Integer bekendOp,
      int leftmost,
      int rightmost) {
    this.leftmost = leftmost;
    this.rightmost = rightmost;
    this.legend = legend;
    this.formal = formal;
    var desk = new Desk(paper, formal, bekendOp);
    hearing = new Hearing(this, legend, desk.atlas(legend));
    strips = desk.strips();
    coverage = desk.live(Cover.class).toList();
    declarations = desk.live(Declare.class).toList();
    for (var lane = 0; lane < legend.rows().size(); lane++) {
      rows.add(row(legend.kind(lane), of(lane, strips)));
    }
  }

  static List<Strip> of(int lane, List<Strip> strips) {
    return strips.stream().filter(strip -> strip.lane() == lane).toList();
  }

  /** The fold of the page, on what is not hidden. */
  static @Nullable Strip standing(List<Strip> ofLane, int day) {
    Strip standing = null;
    for (var f : ofLane) {
      if (f.contains(day) && !yields(f, standing)) {
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
  private static @Nullable Strip hidden(Row row, int day) {
    Strip standing = null;
    for (var f : row.strips()) {
      var hidden = f.sets() && f.wouldContain(day) && f.hiddenOn(day);
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
    return !rows.get(lane).strips().isEmpty();
  }

  public Seen read(int lane, int day) {
    return read(rows.get(lane), day);
  }

  /** What is said of a lane of the kind that nothing was ever said about. */
  Seen toldOfNone(String kind, int day) {
    return told(rowsOfNone.computeIfAbsent(kind, of -> row(of, List.of())), day);
  }

  public Seen readOfNone(String kind, int day) {
    return read(row(kind, List.of()), day);
  }

  /** Every subject of which somebody from the area hears, each as it is said nearest by. */
  public List<FromArea> readFromArea(int area, int day) {
    return hearing.read(hearing.meant(area), day);
  }

  /** The same without the days on which it stays so, by subject. */
  public Map<String, FromArea> toldFromArea(int area, int day) {
    return hearing.toldFrom(hearing.meant(area), day);
  }

  /** What is said of each, by subject. */
  public Map<String, Seen> saidFrom(int area, int day) {
    return hearing.saidFrom(hearing.meant(area), day);
  }

  /** What turns on the day for somebody from the area, in no order. */
  public List<Seen.Change> changesFrom(int area, int day) {
    return hearing.changes(hearing.meant(area), day);
  }

  /** Whether policy starts on the day, ends, or only reads otherwise. */
  public String what(int lane, int day) {
    return what(day, d -> told(rows.get(lane), d));
  }

  /**
   * Where sources dispute whether policy stands, or nobody knows whether it started, nothing starts
   * or ends yet; afterwards it starts, unless it is the fact that was in force before the doubt, or
   * ends, if there was any.
   */
  String what(int day, IntFunction<Seen> told) {
    var before = told.apply(day - 1);
    var after = told.apply(day).status();
    if (isOpen(after)) {
      return "CHANGES";
    }
    if (after.equals("IN_FORCE")) {
      var undisputed = day - 1;
      while (undisputed > leftmost && isOpen(told.apply(undisputed).status())) {
        undisputed--;
      }
      var disputed = undisputed < day - 1;
      var goesOn =
          disputed
              ? told.apply(undisputed).reading().equals(told.apply(day).reading())
              : before.status().equals("IN_FORCE");
      return goesOn ? "CHANGES" : "STARTS";
    }
    var mayHaveStood =
        before.status().equals("IN_FORCE")
            || (isOpen(before.status()) && (before.value() != null || before.stood() != null));
    return mayHaveStood ? "ENDS" : "CHANGES";
  }

  private static boolean isOpen(String status) {
    return status.equals("DISPUTED") || status.equals("UNCERTAIN");
  }

  /** The subjects of other areas that somebody from the area may be from as well. */
  public Set<Seen.Whereabouts> besideOf(int area, int day) {
    return hearing.besideOf(hearing.meant(area), day);
  }

  /** Every lane of another area that somebody from the area may be from as well. */
  public List<Seen.Beside> readBeside(int area, int day) {
    return hearing.readBeside(hearing.meant(area), day);
  }

  /** All days, from the first to the last. */
  IntStream days() {
    return IntStream.rangeClosed(leftmost, rightmost);
  }

  boolean isSetOn(Row row, int day) {
    return isSet(row.on(day));
  }

  Row asItWas(int lane, @Nullable Integer decidedBefore) {
    return decidedBefore == null
        ? rows.get(lane)
        : earlier.computeIfAbsent(
            List.of(lane, decidedBefore),
            key -> {
              var row = rows.get(lane);
              return row(
                  row.kind(),
                  row.strips().stream().filter(strip -> strip.decided() < decidedBefore).toList());
            });
  }

  Seen read(Row row, int day) {
    var known = row.read().get(day);
    if (known == null) {
      known =
          spread(
              day,
              other -> told(row, other),
              (one, other) -> said(row, one).equals(said(row, other)));
      row.read().put(day, known);
    }
    return known;
  }

  private Seen said(Row row, int day) {
    return row.said().computeIfAbsent(day, d -> told(row, d).said());
  }

  /** Whether two days are alike. */
  interface Alike {
    boolean test(int one, int other);
  }

  /** What is told on the day, with the days around it that are like it and those next to them. */
  Seen spread(int day, IntFunction<Seen> told, Alike alike) {
    var seen = told.apply(day);
    var from = firstDay(day, alike);
    var until = dayAfter(day, alike);
    return new Seen(
        seen.status(),
        seen.fact(),
        seen.dates(),
        seen.value(),
        from,
        until,
        from == null ? null : turn(firstDay(from - 1, alike), told.apply(from - 1)),
        until == null ? null : turn(until, told.apply(until)),
        seen.on(),
        seen.by(),
        seen.why(),
        seen.stood(),
        seen.list());
  }

  private static Turn turn(@Nullable Integer on, Seen told) {
    return new Turn(on, told.status(), told.fact(), told.value());
  }

  private @Nullable Integer firstDay(int day, Alike alike) {
    var first = day;
    while (first > leftmost && alike.test(first - 1, day)) {
      first--;
    }
    return first == leftmost ? null : first;
  }

  private @Nullable Integer dayAfter(int day, Alike alike) {
    var last = day;
    while (last < rightmost && alike.test(last + 1, day)) {
      last++;
    }
    return last == rightmost ? null : last + 1;
  }

  Seen told(Row row, int day) {
    var known = row.told().get(day);
    if (known == null) {
      known = status(row, day);
      row.told().put(day, known);
    }
    return known;
  }

  private Seen status(Row row, int day) {
    var standing = row.on(day);
    if (standing != null && standing.disputedOn(day)) {
      return new Say("DISPUTED")
          .fact(standing)
          .value(standing)
          .list(standing.claims())
          .stood(standing.sets() ? null : without(standing, row, day))
          .seen();
    }
    var uncertain = uncertain(row, standing, day);
    if (uncertain != null) {
      return new Say("UNCERTAIN").fact(uncertain).value(uncertain).stood(standing).seen();
    }
    if (standing != null && standing.sets()) {
      return new Say("IN_FORCE").fact(standing).value(standing).seen();
    }
    if (standing != null && standing.none()) {
      return new Say("DECLARED_NONE").fact(standing).seen();
    }
    if (standing != null) {
      var ranOut = lastRunOutOver(standing, row, day);
      if (ranOut != null) {
        return ranOut;
      }
      var since =
          Objects.requireNonNull(
              firstDay(day, (one, other) -> Objects.equals(row.on(one), row.on(other))));
      return new Say("ENDED").fact(standing).on(since).by("END").list(standing.claims()).seen();
    }
    var hidden = hidden(row, day);
    if (hidden != null) {
      return new Say("ANNULLED").fact(hidden).why(hidden.annulment()).seen();
    }
    for (var earlier = day - 1; earlier >= leftmost; earlier--) {
      var ranOut = row.on(earlier);
      if (ranOut != null && ranOut.sets()) {
        return ended(ranOut, earlier + 1);
      }
    }
    var announced = announced(row, day);
    if (announced != null) {
      return new Say("ANNOUNCED").fact(announced).why(announced.sequence()).seen();
    }
    var outside = outsideCoverage(row.kind(), day);
    if (outside != null) {
      return new Say("OUTSIDE_COVERAGE").fact(outside).seen();
    }
    var declared = declared(day);
    if (declared != null && rows.stream().map(r -> r.on(day)).noneMatch(Painter::isSet)) {
      return new Say("NO_COUNTRY_POLICY").fact(declared).seen();
    }
    for (var later = day + 1; later <= rightmost; later++) {
      var next = row.on(later);
      if (next != null && next.sets()) {
        return new Say("NOT_YET").fact(next).why(next.sequence()).seen();
      }
    }
    var decidedLater = decidedAfter(row, day);
    if (decidedLater != null) {
      return new Say("NOT_YET").fact(decidedLater).why(decidedLater.sequence()).seen();
    }
    if (!strips.isEmpty()) {
      return leftOut(closedList(row.kind(), day));
    }
    return new Say("NOTHING_RECORDED").seen();
  }

  /** How policy ended that came after an End and was over before the day by itself. */
  private static @Nullable Seen lastRunOutOver(Strip end, Row row, int day) {
    for (var earlier = day - 1; earlier >= row.leftmost() && end.contains(earlier); earlier--) {
      var stood = row.on(earlier);
      if (stood != null && stood.sets()) {
        return stood.contains(earlier + 1) ? null : ended(stood, earlier + 1);
      }
    }
    return null;
  }

  private static Seen ended(Strip ranOut, int on) {
    var by = cutShort(ranOut) ? "ANNULLED" : "EXPIRED";
    return new Say("ENDED").fact(ranOut).on(on).by(by).seen();
  }

  private static boolean isSet(@Nullable Strip strip) {
    return strip != null && strip.sets();
  }

  /** An annulment took away days that it would have had. */
  private static boolean cutShort(Strip strip) {
    var until = strip.rectangle().until();
    return strip.hiddenFrom() != null && (until == null || strip.hiddenFrom() < until);
  }

  /** Sets without a start on this basis that may still get one, and are not over by the day. */
  private Stream<Strip> pending(Row row, int day) {
    return row.strips().stream()
        .filter(strip -> strip.sets() && !strip.annulled() && strip.start() == null)
        .filter(strip -> !(formal && strip.rectangle().noFormalAct()))
        .filter(strip -> endsAfter(strip.rectangle().until(), day));
  }

  /**
   * Whether it stands on some day, would but for a ruling, or may start and is not over by then.
   */
  boolean counts(Strip strip, int day) {
    var until = strip.rectangle().until();
    if (strip.start() == null) {
      return strip.sets()
          && !strip.annulled()
          && !(formal && strip.rectangle().noFormalAct())
          && endsAfter(until, day);
    }
    var last = until == null ? rightmost : until - 1;
    var stands = strip.start() <= last;
    return stands
        && (strip.sets() || strip.hiddenFrom() == null || strip.hiddenFrom() > strip.start());
  }

  private static boolean endsAfter(@Nullable Integer until, int day) {
    return until == null || until > day;
  }

  /** Of several the last in the order of places. */
  private @Nullable Strip announced(Row row, int day) {
    return pending(row, day)
        .filter(strip -> strip.decided() <= day)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** Of several the one that is decided first. */
  private @Nullable Strip decidedAfter(Row row, int day) {
    return pending(row, day)
        .filter(strip -> strip.decided() > day)
        .min(Comparator.comparingInt(Strip::decided).thenComparingInt(Strip::place))
        .orElse(null);
  }

  /** What stood where an End or a StateNone is disputed; that it was over already is nothing. */
  private static @Nullable Strip without(Strip disputed, Row row, int day) {
    var others = row.strips().stream().filter(strip -> strip.place() != disputed.place()).toList();
    var stood = standing(others, day);
    return stood == null || stood.end() ? null : stood;
  }

  /** Of several the last in the order of places; what may have started long ago, over nothing. */
  private static @Nullable Strip uncertain(Row row, @Nullable Strip standing, int day) {
    return row.strips().stream()
        .filter(strip -> strip.uncertainOn(day))
        .filter(strip -> strip.boundedBelow() || standing == null)
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** The last word on what was read of the kind, else on what was read at all, if not that day. */
  private @Nullable Noted outsideCoverage(String kind, int day) {
    var ofKind = coverage.stream().filter(noted -> ((Cover) noted.act()).names(kind)).toList();
    if (ofKind.stream().anyMatch(noted -> ((Cover) noted.act()).contains(day))) {
      return null;
    }
    if (!ofKind.isEmpty()) {
      return ofKind.getLast();
    }
    return coverage.isEmpty() ? null : coverage.getLast();
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
  private List<Strip> closedList(String kind, int day) {
    var closing =
        strips.stream()
            .filter(strip -> strip.rectangle().onlyThese() && strip.contains(day))
            .filter(strip -> legend.kind(strip.lane()).equals(kind))
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
    for (var day = leftmost; day <= rightmost; day++) {
      var now = status(rows.get(lane), day);
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

  /** Where the lane reads otherwise on another wall, in longest runs. */
  public List<Difference> differences(int lane, Painter after) {
    var runs = new ArrayList<Difference>();
    var open = false;
    for (var day = leftmost; day <= rightmost; day++) {
      var was = status(rows.get(lane), day).reading();
      var is = after.status(after.rows.get(lane), day).reading();
      var goesOn = open && runs.getLast().before().equals(was) && runs.getLast().after().equals(is);
      if (open && !goesOn) {
        var last = runs.removeLast();
        runs.add(new Difference(lane, last.from(), day, last.before(), last.after()));
      }
      if (!was.equals(is) && !goesOn) {
        runs.add(new Difference(lane, day == leftmost ? null : (Integer) day, null, was, is));
      }
      open = !was.equals(is);
    }
    return List.copyOf(runs);
  }

  /** A lane on the day as on the wall; beyond the last day as on the last. */
  public Seen.Reading reading(int lane, int day) {
    return status(rows.get(lane), within(day)).reading();
  }

  /** The same of a row of the kind without a single strip. */
  public Seen.Reading readingOfNone(String kind, int day) {
    return toldOfNone(kind, within(day)).reading();
  }

  private int within(int day) {
    return Math.clamp(day, leftmost, rightmost);
  }

  /** Where rows without a single strip read otherwise on another wall, by kind, in longest runs. */
  public List<AbsenceDifference> differencesOfNone(Painter after) {
    return legend.kinds().flatMap(kind -> differencesOfNone(kind, after).stream()).toList();
  }

  private List<AbsenceDifference> differencesOfNone(String kind, Painter after) {
    var runs = new ArrayList<AbsenceDifference>();
    for (var day = leftmost; day <= rightmost; day++) {
      var was = toldOfNone(kind, day).reading();
      var is = after.toldOfNone(kind, day).reading();
      var last = runs.isEmpty() ? null : runs.getLast();
      if (last == null) {
        runs.add(new AbsenceDifference(kind, null, null, was, is));
      } else if (!last.before().equals(was) || !last.after().equals(is)) {
        runs.removeLast();
        runs.add(new AbsenceDifference(kind, last.from(), day, last.before(), last.after()));
        runs.add(new AbsenceDifference(kind, day, null, was, is));
      }
    }
    runs.removeIf(run -> run.before().equals(run.after()));
    return List.copyOf(runs);
  }

  /** What somebody from an area reads otherwise because it is reached otherwise. */
  public List<AreaDifference> differencesFrom(int area, Painter after) {
    if (!hearing.isReachedOtherwise(area, after.hearing)) {
      return List.of();
    }
    var runs = new ArrayList<AreaDifference>();
    var asked = new HashSet<String>();
    for (var subject : legend.rows()) {
      if (asked.add(subject.subject())
          && (hearing.hears(area, subject) || after.hearing.hears(area, subject))) {
        runs.addAll(differencesFrom(area, subject, after));
      }
    }
    return List.copyOf(runs);
  }

  private List<AreaDifference> differencesFrom(int area, Legend.Row subject, Painter after) {
    var runs = new ArrayList<AreaDifference>();
    var words = subject.subject();
    for (var day = leftmost; day <= rightmost; day++) {
      var was = hearing.told(area, subject, day);
      var is = after.hearing.told(area, subject, day);
      var last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.before().equals(was) && last.after().equals(is)) {
        continue;
      }
      if (last != null) {
        runs.removeLast();
        runs.add(new AreaDifference(area, words, last.from(), day, last.before(), last.after()));
      }
      var from = day == leftmost ? null : (Integer) day;
      runs.add(new AreaDifference(area, words, from, null, was, is));
    }
    runs.removeIf(run -> run.before().equals(run.after()));
    return runs;
  }

  /** Whether the day lies in what the chain says, hidden or not. */
  public boolean says(int root, int day) {
    return strips.stream().anyMatch(strip -> strip.root() == root && strip.wouldContain(day));
  }
}
