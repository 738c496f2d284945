package nl.peildatum.law.painter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.peildatum.law.painter.Seen.FromArea;
import org.jspecify.annotations.Nullable;

/** What somebody from an area hears: one row of days for each subject, whichever lane says it. */
final class Hearing {
  private final Painter painter;
  private final Legend legend;
  private final Atlas atlas;
  private final Map<List<Integer>, Map<String, FromArea>> heard = new HashMap<>();
  private final Map<List<Integer>, List<Other>> others = new HashMap<>();
  private final Map<List<Integer>, Map<String, Set<Object>>> besideOf = new HashMap<>();
  private final Map<List<Object>, Optional<Integer>> elsewhere = new HashMap<>();
  private final Map<List<Integer>, List<Atlas.Reached>> paths = new HashMap<>();
  private final Map<Integer, Set<Atlas.Reached>> ways = new HashMap<>();
  private final Map<List<Integer>, Map<Integer, Atlas.SplitOff>> splitOff = new HashMap<>();
  private final Map<List<Object>, Boolean> everHeard = new HashMap<>();

  /**
   * What is said of another area.
   *
   * @param why it is heard from here: "around", "split" or "merged"
   * @param of the other area
   * @param before only what was decided before this day, of one that merged
   */
  private record Other(
      String why, int of, String subject, @Nullable Integer before, FromArea told) {
    private List<Object> said() {
      return List.of(of, said(told));
    }

    private static List<Object> said(FromArea told) {
      return List.of(String.valueOf(told.lane()), told.seen().said(), told.lineage());
    }

    private boolean isAbout(Other other) {
      return why.equals(other.why) && of == other.of && subject.equals(other.subject);
    }
  }

  Hearing(Painter painter, Legend legend, Atlas atlas) {
    this.painter = painter;
    this.legend = legend;
    this.atlas = atlas;
  }

  /** Each with the days on which all that is said of the subject is the same. */
  List<FromArea> read(int area, int day) {
    return heard(area, day).entrySet().stream()
        .map(
            entry ->
                spread(
                    entry.getValue(),
                    area,
                    entry.getKey(),
                    day,
                    d -> besideOf(kindOf(entry.getKey()), area, d)))
        .toList();
  }

  Map<String, FromArea> toldFrom(int area, int day) {
    return Map.copyOf(heard(area, day));
  }

  Map<String, Seen> saidFrom(int area, int day) {
    return heard(area, day).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, heard -> heard.getValue().seen().said()));
  }

  List<Seen.Change> changes(int area, int day) {
    var changes = new ArrayList<Seen.Change>();
    for (var subject : heard(area, day).keySet()) {
      IntFunction<FromArea> told = d -> Objects.requireNonNull(heard(area, d).get(subject));
      if (!Other.said(told.apply(day - 1)).equals(Other.said(told.apply(day)))) {
        var before = told.apply(day - 1).seen().said();
        var after = told.apply(day).seen().said();
        var what = painter.what(day, d -> told.apply(d).seen());
        changes.add(new Seen.Change(day, null, subject, what, before, after));
      }
    }
    var beside = new ArrayList<>(others(area, day - 1));
    others(area, day).stream()
        .filter(other -> beside.stream().noneMatch(known -> known.isAbout(other)))
        .toList()
        .forEach(beside::add);
    beside.forEach(other -> change(other, area, day).ifPresent(changes::add));
    return changes;
  }

  /** What happens is about what the other hears, whether it is heard from here or not. */
  private Optional<Seen.Change> change(Other other, int area, int day) {
    var before = again(other, area, day - 1);
    var after = again(other, area, day);
    if (before.map(Other::said).equals(after.map(Other::said))) {
      return Optional.empty();
    }
    var what =
        painter.what(day, d -> again(other, area, d).orElseGet(() -> elsewhere(other, d)).seen());
    return Optional.of(
        new Seen.Change(
            day,
            other.of(),
            other.subject(),
            what,
            before.map(told -> told.seen().said()).orElse(null),
            after.map(told -> told.seen().said()).orElse(null)));
  }

  Set<Seen.Whereabouts> besideOf(int area, int day) {
    return others(area, day).stream()
        .map(other -> new Seen.Whereabouts(other.of(), other.subject()))
        .collect(Collectors.toSet());
  }

  int meant(int number) {
    return atlas.meant(number);
  }

  private List<Atlas.Reached> path(int area, int day) {
    return paths.computeIfAbsent(List.of(area, day), key -> atlas.path(area, day));
  }

  private Set<Object> besideOf(String kind, int area, int day) {
    return besideOf
        .computeIfAbsent(
            List.of(area, day),
            key ->
                others(area, day).stream()
                    .collect(
                        Collectors.groupingBy(
                            other -> kindOf(other.subject()),
                            Collectors.mapping(Other::said, Collectors.toSet()))))
        .getOrDefault(kind, Set.of());
  }

  private static String kindOf(String subject) {
    return subject.substring(0, subject.indexOf(' '));
  }

  private FromArea spread(
      FromArea told, int area, String subject, int day, IntFunction<Set<Object>> beside) {
    return spread(
        told,
        day,
        d -> Objects.requireNonNull(heard(area, d).get(subject)).seen(),
        d ->
            List.of(
                Other.said(Objects.requireNonNull(heard(area, d).get(subject))), beside.apply(d)));
  }

  private FromArea spread(
      FromArea told, int day, IntFunction<Seen> seen, IntFunction<List<Object>> saying) {
    var known = new HashMap<Integer, List<Object>>();
    IntFunction<List<Object>> said = d -> known.computeIfAbsent(d, saying::apply);
    var spread =
        painter.spread(day, seen, (one, other) -> said.apply(one).equals(said.apply(other)));
    return new FromArea(told.lane(), told.unknown(), spread, told.lineage());
  }

  private Seen none(String subject, int day) {
    return painter.toldOfNone(kindOf(subject), day);
  }

  /** By subject, what is said of the day. */
  private Map<String, FromArea> heard(int area, int day) {
    return heard.computeIfAbsent(List.of(area, day), key -> hear(area, day));
  }

  private Map<String, FromArea> hear(int area, int day) {
    if (!atlas.finds(area)) {
      return fromNowhere(day);
    }
    var path = path(area, day);
    var found = new LinkedHashMap<String, FromArea>();
    for (var subject : legend.rows()) {
      if (!found.containsKey(subject.subject())) {
        nearest(subject, path, day)
            .or(() -> absentToday(subject, area, path.getFirst(), day))
            .ifPresent(near -> found.put(subject.subject(), near));
      }
    }
    if (found.values().stream().noneMatch(this::isAlwaysHeard)) {
      found.put(always(), nothingOf(path.getFirst(), day));
    }
    return found;
  }

  /** What is said of a subject on another day only: that there is nothing today. */
  private Optional<FromArea> absentToday(
      Legend.Row subject, int area, Atlas.Reached start, int day) {
    return isEverHeard(subject, area)
        ? Optional.of(
            new FromArea(
                elsewhere(subject, start.area()).orElse(null),
                painter.toldOfNone(subject.kind(), day),
                start.steps()))
        : Optional.empty();
  }

  private boolean isEverHeard(Legend.Row subject, int area) {
    return everHeard.computeIfAbsent(
        List.of(area, subject.subject()),
        key -> ways(area).stream().anyMatch(reached -> isSpokenOf(subject, reached)));
  }

  /** Every area on the path of any day. */
  private Set<Atlas.Reached> ways(int area) {
    return ways.computeIfAbsent(
        area,
        of ->
            painter
                .days()
                .boxed()
                .flatMap(day -> path(of, day).stream())
                .collect(Collectors.toSet()));
  }

  private boolean isSpokenOf(Legend.Row subject, Atlas.Reached reached) {
    return elsewhere(subject, reached.area())
        .filter(lane -> !painter.asItWas(lane, reached.before()).strips().isEmpty())
        .isPresent();
  }

  /** A place that is not known: once for each kind that goes by area, and the whole country. */
  private Map<String, FromArea> fromNowhere(int day) {
    var found = new LinkedHashMap<String, FromArea>();
    var kinds = new java.util.TreeSet<String>();
    kinds.add(Legend.ALWAYS);
    for (var lane = 0; lane < legend.rows().size(); lane++) {
      if (painter.hasLiveFact(lane)) {
        var row = legend.rows().get(lane);
        if (row.area() == Legend.EVERYWHERE) {
          found.put(row.subject(), new FromArea(lane, told(lane, day), List.of()));
        } else {
          kinds.add(row.kind());
        }
      }
    }
    for (var kind : kinds) {
      var unknown = new FromArea(null, kind, new Say("PLACE_UNKNOWN").seen(), List.of());
      found.put(kind + " of an unknown place", unknown);
    }
    return found;
  }

  private Seen told(int lane, int day) {
    return painter.told(painter.asItWas(lane, null), day);
  }

  /** Every lane of another area that somebody from the area may be from as well. */
  List<Seen.Beside> readBeside(int area, int day) {
    return others(area, day).stream()
        .map(other -> new Seen.Beside(other.of(), read(other, area, day)))
        .toList();
  }

  /** With the days on which it is heard from here and says the same. */
  private FromArea read(Other other, int area, int day) {
    return spread(
        other.told(),
        day,
        d -> again(other, area, d).orElseGet(() -> elsewhere(other, d)).seen(),
        d -> {
          var again = again(other, area, d);
          return List.of(again.isPresent(), Other.said(again.orElseGet(() -> elsewhere(other, d))));
        });
  }

  private Optional<FromArea> again(Other other, int area, int day) {
    return others(area, day).stream()
        .filter(again -> again.isAbout(other))
        .map(Other::told)
        .findFirst();
  }

  /** What is said of it on a day on which it is not heard from here. */
  private FromArea elsewhere(Other other, int day) {
    return Objects.requireNonNull(heard(other.of(), day).get(other.subject()));
  }

  private List<Other> others(int area, int day) {
    var known = others.get(List.of(area, day));
    if (known == null) {
      known = othersOn(area, day);
      others.put(List.of(area, day), known);
    }
    return known;
  }

  private List<Other> othersOn(int area, int day) {
    var others = new ArrayList<Other>();
    var split = splitOff(area, day);
    atlas
        .areas()
        .filter(other -> mayHold(area, day, other) && !split.containsKey(other))
        .forEach(other -> others.addAll(around(area, other, day)));
    if (atlas.finds(area)) {
      heard(area, day)
          .forEach((subject, near) -> others.addAll(otherRoots(subject, near, area, day)));
    }
    split.values().forEach(out -> others.addAll(toldOtherwise(area, out, day)));
    return others;
  }

  private Map<Integer, Atlas.SplitOff> splitOff(int area, int day) {
    return splitOff.computeIfAbsent(
        List.of(area, day),
        key -> {
          var split = new LinkedHashMap<Integer, Atlas.SplitOff>();
          if (atlas.finds(area)) {
            atlas.splitOff(area, day).forEach(out -> split.put(out.area(), out));
          }
          return split;
        });
  }

  /** What an area is told of which something is on record, unless the one that says it is heard. */
  private List<Other> around(int area, int other, int day) {
    if (!atlas.finds(other)) {
      return List.of();
    }
    var around = new ArrayList<Other>();
    heard(other, day)
        .forEach(
            (subject, told) -> {
              if (isOfOwnGround(subject, other, day)
                  && readsOtherwise(area, subject, told, day)
                  && !isHeardOfAnother(area, other, subject, told, day)) {
                around.add(new Other("around", other, subject, null, told));
              }
            });
    return around;
  }

  private boolean isOfOwnGround(String subject, int area, int day) {
    return path(area, day).stream()
        .filter(reached -> reached.area() != Legend.EVERYWHERE)
        .filter(reached -> parents(reached.steps()).isEmpty())
        .anyMatch(
            reached ->
                legend.rows().stream()
                    .filter(row -> row.subject().equals(subject) && row.area() == reached.area())
                    .map(row -> legend.rows().indexOf(row))
                    .anyMatch(lane -> !painter.asItWas(lane, reached.before()).strips().isEmpty()));
  }

  private boolean readsOtherwise(int area, String subject, FromArea told, int day) {
    var own = heard(area, day).get(subject);
    var reading = own == null ? none(subject, day).reading() : own.seen().reading();
    return !reading.equals(told.seen().reading());
  }

  /** The one whose lane says it, or the one that it became. */
  private boolean isHeardOfAnother(int area, int other, String subject, FromArea told, int day) {
    var saying = told.lane() == null ? other : legend.rows().get(told.lane()).area();
    if (saying == other) {
      return false;
    }
    return IntStream.of(saying, path(other, day).getFirst().area())
        .filter(one -> one != other && one != Legend.EVERYWHERE)
        .filter(one -> mayHold(area, day, one) || splitOff(area, day).containsKey(one))
        .mapToObj(one -> heard(one, day).get(subject))
        .anyMatch(
            own ->
                own != null
                    && Objects.equals(own.lane(), told.lane())
                    && own.seen().reading().equals(told.seen().reading()));
  }

  /**
   * What came by a split out of the area or of what it lies in, and is told another status, value
   * or fact; not where something stands that was said nearer by than of what was split.
   */
  private List<Other> toldOtherwise(int area, Atlas.SplitOff out, int day) {
    var others = new ArrayList<Other>();
    heard(out.area(), day)
        .forEach(
            (subject, told) -> {
              if (readsOtherwise(area, subject, told, day)
                  && !standsNearer(area, subject, out.level(), day)) {
                var steps = new ArrayList<>(out.steps());
                steps.addAll(told.lineage());
                others.add(
                    new Other(
                        "split",
                        out.area(),
                        subject,
                        null,
                        new FromArea(told.lane(), told.seen(), steps)));
              }
            });
    return others;
  }

  private boolean standsNearer(int area, String subject, int level, int day) {
    var own = heard(area, day).get(subject);
    if (own == null || own.lane() == null || parents(own.lineage()).size() >= level) {
      return false;
    }
    var row = legend.rows().get(own.lane());
    return own.seen().status().equals("UNCERTAIN")
        || path(area, day).stream()
            .filter(r -> r.area() == row.area() && r.steps().equals(own.lineage()))
            .anyMatch(r -> strip(row, r, day) != null);
  }

  private boolean mayHold(int area, int day, int other) {
    return atlas.finds(area) ? atlas.mayHold(area, day, other) : atlas.mayLieAnywhere(other);
  }

  /** Whether the way from an area is another one on some day. */
  boolean isReachedOtherwise(int area, Hearing after) {
    return after.atlas.knows(area)
        && (!atlas.finds(area)
            || painter.days().anyMatch(day -> !path(area, day).equals(after.path(area, day))));
  }

  boolean hears(int area, Legend.Row subject) {
    return subject.kind().equals(Legend.ALWAYS)
        || painter.days().anyMatch(day -> nearest(subject, pathOf(area, day), day).isPresent());
  }

  /** From a place that is not known it leads to the whole country alone. */
  private List<Atlas.Reached> pathOf(int area, int day) {
    return atlas.finds(area)
        ? path(area, day)
        : List.of(Atlas.Reached.there(Legend.EVERYWHERE, List.of()));
  }

  Seen.Told told(int area, Legend.Row subject, int day) {
    return nearest(subject, pathOf(area, day), day)
        .map(found -> new Seen.Told(found.seen().reading(), found.lineage()))
        .orElseGet(() -> notTold(area, subject, day));
  }

  private Seen.Told notTold(int area, Legend.Row subject, int day) {
    if (!atlas.finds(area)) {
      return new Seen.Told(new Say("PLACE_UNKNOWN").seen().reading(), List.of());
    }
    var path = path(area, day);
    var isSaid =
        isEverHeard(subject, area)
            || (subject.kind().equals(Legend.ALWAYS) && !isHeard(subject.kind(), path, day));
    return new Seen.Told(
        painter.toldOfNone(subject.kind(), day).reading(),
        isSaid ? path.getFirst().steps() : List.of());
  }

  private boolean isHeard(String kind, List<Atlas.Reached> path, int day) {
    return legend.rows().stream()
        .filter(row -> row.kind().equals(kind))
        .anyMatch(row -> nearest(row, path, day).isPresent());
  }

  /** The other predecessors than the one that is heard, where something stands that day. */
  private List<Other> otherRoots(String subject, FromArea heard, int area, int day) {
    var others = new ArrayList<Other>();
    if (heard.lane() == null) {
      return others;
    }
    var row = legend.rows().get(heard.lane());
    var standing = standing(row, area, day);
    for (var reached : standing) {
      if (isLeftOpen(row, reached, heard.lineage(), heard.lane(), area, day)
          && standing.stream()
              .noneMatch(nearer -> hides(row, nearer, reached, heard.lineage(), area, day))) {
        var lane = elsewhere(row, reached.area()).orElseThrow();
        var told =
            new FromArea(
                lane, painter.told(painter.asItWas(lane, reached.before()), day), reached.steps());
        others.add(new Other("merged", reached.area(), subject, reached.before(), told));
      }
    }
    return others;
  }

  private List<Atlas.Reached> standing(Legend.Row row, int area, int day) {
    return path(area, day).stream().filter(reached -> strip(row, reached, day) != null).toList();
  }

  private @Nullable Strip strip(Legend.Row row, Atlas.Reached reached, int day) {
    return elsewhere(row, reached.area())
        .map(lane -> painter.asItWas(lane, reached.before()).on(day))
        .orElse(null);
  }

  private boolean isLeftOpen(
      Legend.Row row, Atlas.Reached reached, List<Seen.Step> says, int saying, int area, int day) {
    var decided = Objects.requireNonNull(strip(row, reached, day)).decided();
    return forkBehind(reached.steps(), says)
        || wentUpIn(reached.steps(), says, saying, area, day)
        || isDecidedTooLate(decided, reached, says);
  }

  /** A later name of the other, beyond the fork, in which something stands as well. */
  private boolean hides(
      Legend.Row row,
      Atlas.Reached nearer,
      Atlas.Reached other,
      List<Seen.Step> heard,
      int area,
      int day) {
    var steps = nearer.steps();
    var onTheWay =
        steps.size() < other.steps().size()
            && other.steps().subList(0, steps.size()).equals(steps)
            && (steps.size() > heard.size() || !heard.subList(0, steps.size()).equals(steps));
    return onTheWay
        && !isLeftOpen(row, other, steps, elsewhere(row, nearer.area()).orElseThrow(), area, day);
  }

  /** It merged into the area that says it, by what had been decided about that one before. */
  private boolean wentUpIn(
      List<Seen.Step> steps, List<Seen.Step> heard, int saying, int area, int day) {
    var common = heard.size();
    if (steps.size() <= common
        || !steps.subList(0, common).equals(heard)
        || !steps.get(common).kind().equals("MERGE")) {
      return false;
    }
    var says =
        path(area, day).stream()
            .filter(r -> r.steps().equals(heard))
            .filter(r -> r.area() == legend.rows().get(saying).area())
            .findFirst()
            .orElseThrow();
    var strip = painter.asItWas(saying, says.before()).on(day);
    return strip != null && strip.decided() < Objects.requireNonNull(steps.get(common).on());
  }

  /** Behind what is heard, in an area that had been over by the day of deciding. */
  private static boolean isDecidedTooLate(
      int decided, Atlas.Reached reached, List<Seen.Step> heard) {
    var steps = reached.steps();
    if (reached.left() == null
        || steps.size() <= heard.size()
        || !steps.subList(0, heard.size()).equals(heard)
        || !parents(steps).equals(parents(heard))) {
      return false;
    }
    var last = steps.getLast();
    return List.of("RENAME", "MERGE").contains(last.kind())
        && decided >= Objects.requireNonNull(last.on());
  }

  private static boolean forkBehind(List<Seen.Step> one, List<Seen.Step> other) {
    var shorter = Math.min(one.size(), other.size());
    for (var i = 0; i < shorter; i++) {
      if (!one.get(i).equals(other.get(i))) {
        return !one.get(i).kind().equals("PARENT") && !other.get(i).kind().equals("PARENT");
      }
    }
    return false;
  }

  private Optional<Integer> elsewhere(Legend.Row subject, int area) {
    return elsewhere.computeIfAbsent(
        List.of(subject.subject(), area), key -> legend.elsewhere(subject, area));
  }

  private String always() {
    return legend.rows().stream()
        .filter(row -> row.kind().equals(Legend.ALWAYS))
        .map(Legend.Row::subject)
        .findFirst()
        .orElse(Legend.ALWAYS + " ");
  }

  private boolean isAlwaysHeard(FromArea found) {
    return found.lane() != null && legend.kind(found.lane()).equals(Legend.ALWAYS);
  }

  private FromArea nothingOf(Atlas.Reached area, int day) {
    var own =
        IntStream.range(0, legend.rows().size())
            .filter(lane -> legend.kind(lane).equals(Legend.ALWAYS))
            .filter(lane -> legend.rows().get(lane).area() == area.area())
            .boxed()
            .findFirst();
    return new FromArea(own.orElse(null), painter.toldOfNone(Legend.ALWAYS, day), area.steps());
  }

  /**
   * The first on the path in which something stands, or may stand, else the first of which
   * something counts, else the first of which anything is said.
   */
  private Optional<FromArea> nearest(Legend.Row subject, List<Atlas.Reached> path, int day) {
    Optional<FromArea> first = Optional.empty();
    var firstCounts = false;
    for (var reached : inOrder(subject, path, day)) {
      var lane = elsewhere(subject, reached.area());
      var row = lane.map(number -> painter.asItWas(number, reached.before()));
      if (row.isEmpty() || row.get().strips().isEmpty()) {
        continue;
      }
      var found = new FromArea(lane.get(), painter.told(row.get(), day), reached.steps());
      if (row.get().on(day) != null || found.seen().status().equals("UNCERTAIN")) {
        return Optional.of(found);
      }
      var counts = row.get().strips().stream().anyMatch(strip -> painter.counts(strip, day));
      first = first.isPresent() && (firstCounts || !counts) ? first : Optional.of(found);
      firstCounts = firstCounts || counts;
    }
    return first;
  }

  /** Of predecessors of one day those in which a Set stands come before the others. */
  private List<Atlas.Reached> inOrder(Legend.Row subject, List<Atlas.Reached> path, int day) {
    var ordered = new ArrayList<Atlas.Reached>();
    var first = 0;
    for (var i = 0; i < path.size(); i++) {
      var sameDay = i > 0 && path.get(i).left() != null && ofOneDay(path.get(i - 1), path.get(i));
      first = sameDay ? first : i;
      if (sameDay && setStands(subject, path.get(i), day)) {
        while (first < i && setStands(subject, ordered.get(first), day)) {
          first++;
        }
        ordered.add(first, path.get(i));
      } else {
        ordered.add(path.get(i));
      }
    }
    return ordered;
  }

  private static boolean ofOneDay(Atlas.Reached one, Atlas.Reached other) {
    return one.own() == other.own()
        && Objects.equals(one.left(), other.left())
        && parents(one.steps()).equals(parents(other.steps()));
  }

  private static List<Seen.Step> parents(List<Seen.Step> steps) {
    return steps.stream().filter(step -> step.kind().equals("PARENT")).toList();
  }

  private boolean setStands(Legend.Row subject, Atlas.Reached reached, int day) {
    return elsewhere(subject, reached.area())
        .filter(lane -> painter.isSetOn(painter.asItWas(lane, reached.before()), day))
        .isPresent();
  }
}
