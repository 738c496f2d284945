package nl.peildatum.law.painter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

  /** Of another area: its kind, and whose path says it where that is not one lane's own. */
  private record Other(
      String kind,
      @Nullable String subject,
      @Nullable Integer from,
      @Nullable Integer before,
      FromArea told) {
    private List<Object> said() {
      return said(told);
    }

    private static List<Object> said(FromArea told) {
      return List.of(String.valueOf(told.lane()), told.seen().said(), told.lineage());
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

  private Set<Object> besideOf(String kind, int area, int day) {
    return besideOf
        .computeIfAbsent(
            List.of(area, day),
            key ->
                others(area, day).stream()
                    .collect(
                        Collectors.groupingBy(
                            Other::kind, Collectors.mapping(Other::said, Collectors.toSet()))))
        .getOrDefault(kind, Set.of());
  }

  private static String kindOf(String subject) {
    return subject.substring(0, subject.indexOf(' '));
  }

  private FromArea spread(
      FromArea told, int area, String subject, int day, IntFunction<Set<Object>> beside) {
    var known = new HashMap<Integer, List<Object>>();
    IntFunction<List<Object>> saying =
        d -> {
          var on = heard(area, d).get(subject);
          return List.of(
              on == null ? List.of("nobody", none(subject, d).said()) : Other.said(on),
              beside.apply(d));
        };
    IntFunction<List<Object>> said = d -> known.computeIfAbsent(d, saying::apply);
    var seen =
        painter.spread(
            day,
            d -> {
              var on = heard(area, d).get(subject);
              return on == null ? none(subject, d) : on.seen();
            },
            (one, other) -> said.apply(one).equals(said.apply(other)));
    return new FromArea(told.lane(), told.unknown(), seen, told.lineage());
  }

  private Seen none(String subject, int day) {
    return painter.toldOfNone(kindOf(subject), day);
  }

  /** By subject, what is said of the day. */
  private Map<String, FromArea> heard(int area, int day) {
    return heard.computeIfAbsent(List.of(area, day), key -> hear(area, day));
  }

  private Map<String, FromArea> hear(int area, int day) {
    if (!atlas.knows(area)) {
      return fromNowhere(day);
    }
    var path = atlas.path(area, day);
    var found = new LinkedHashMap<String, FromArea>();
    for (var subject : legend.rows()) {
      if (!found.containsKey(subject.subject())) {
        nearest(subject, path, day).ifPresent(near -> found.put(subject.subject(), near));
      }
    }
    if (found.values().stream().noneMatch(this::isAlwaysHeard)) {
      found.put(always(), nothingOf(path.getFirst(), day));
    }
    return found;
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
  List<FromArea> readBeside(int area, int day) {
    return others(area, day).stream().map(other -> read(other, day)).toList();
  }

  private FromArea read(Other other, int day) {
    var told = other.told();
    var seen =
        other.from() == null
            ? painter.read(
                painter.asItWas(Objects.requireNonNull(told.lane()), other.before()), day)
            : spread(
                    told, other.from(), Objects.requireNonNull(other.subject()), day, d -> Set.of())
                .seen();
    return new FromArea(told.lane(), seen, told.lineage());
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
    var beside = new ArrayList<Other>();
    var around = new HashSet<Integer>();
    IntStream.range(0, legend.rows().size())
        .filter(painter::hasLiveFact)
        .filter(lane -> mayHold(area, day, legend.rows().get(lane).area()))
        .peek(around::add)
        .mapToObj(
            lane -> {
              var told = new FromArea(lane, told(lane, day), List.of());
              return new Other(legend.kind(lane), null, null, null, told);
            })
        .forEach(beside::add);
    if (!atlas.knows(area)) {
      return beside;
    }
    heard(area, day)
        .forEach((subject, near) -> beside.addAll(otherRoots(kindOf(subject), near, area, day)));
    for (var split : atlas.splitOff(area)) {
      if (split.on() <= day) {
        toldOtherwise(area, split, day)
            .filter(other -> !around.contains(other.told().lane()))
            .forEach(beside::add);
      }
    }
    return beside;
  }

  /** What came out of the area by a split, and is told another status, value or fact. */
  private java.util.stream.Stream<Other> toldOtherwise(int area, Atlas.SplitOff split, int day) {
    var own = heard(area, day);
    return heard(split.area(), day).entrySet().stream()
        .filter(
            entry -> {
              var mine = own.get(entry.getKey());
              return mine == null
                  || !mine.seen().reading().equals(entry.getValue().seen().reading());
            })
        .map(
            entry -> {
              var steps = new ArrayList<>(split.steps());
              steps.addAll(entry.getValue().lineage());
              var told = new FromArea(entry.getValue().lane(), entry.getValue().seen(), steps);
              return new Other(kindOf(entry.getKey()), entry.getKey(), split.area(), null, told);
            });
  }

  private boolean mayHold(int area, int day, int other) {
    return atlas.knows(area) ? atlas.mayHold(area, day, other) : atlas.mayLieAnywhere(other);
  }

  /** Whether the way from an area is another one on some day. */
  boolean isReachedOtherwise(int area, Hearing after) {
    return after.atlas.knows(area)
        && (!atlas.knows(area)
            || painter
                .days()
                .anyMatch(day -> !atlas.path(area, day).equals(after.atlas.path(area, day))));
  }

  boolean hears(int area, Legend.Row subject) {
    return subject.kind().equals(Legend.ALWAYS)
        || painter.days().anyMatch(day -> nearest(subject, pathOf(area, day), day).isPresent());
  }

  /** From a place that is not known it leads to the whole country alone. */
  private List<Atlas.Reached> pathOf(int area, int day) {
    return atlas.knows(area)
        ? atlas.path(area, day)
        : List.of(Atlas.Reached.there(Legend.EVERYWHERE, List.of()));
  }

  Seen.Told told(int area, Legend.Row subject, int day) {
    return nearest(subject, pathOf(area, day), day)
        .map(found -> new Seen.Told(found.seen().reading(), found.lineage()))
        .orElseGet(() -> notTold(area, subject, day));
  }

  private Seen.Told notTold(int area, Legend.Row subject, int day) {
    if (!atlas.knows(area)) {
      return new Seen.Told(new Say("PLACE_UNKNOWN").seen().reading(), List.of());
    }
    var path = atlas.path(area, day);
    var always = subject.kind().equals(Legend.ALWAYS);
    return new Seen.Told(
        painter.toldOfNone(subject.kind(), day).reading(),
        always && !isHeard(subject.kind(), path, day) ? path.getFirst().steps() : List.of());
  }

  private boolean isHeard(String kind, List<Atlas.Reached> path, int day) {
    return legend.rows().stream()
        .filter(row -> row.kind().equals(kind))
        .anyMatch(row -> nearest(row, path, day).isPresent());
  }

  /** The other predecessors than the one that is heard, where something stands that day. */
  private List<Other> otherRoots(String kind, FromArea heard, int area, int day) {
    var others = new ArrayList<Other>();
    for (var reached : heard.lane() == null ? List.<Atlas.Reached>of() : atlas.path(area, day)) {
      var subject = legend.rows().get(Objects.requireNonNull(heard.lane()));
      var lane = elsewhere(subject, reached.area());
      var row = lane.map(number -> painter.asItWas(number, reached.before()));
      var strip = row.map(r -> r.on(day)).orElse(null);
      if (strip != null
          && (forkBehind(reached.steps(), heard.lineage())
              || wentUpIn(reached.steps(), heard, area, day)
              || isDecidedTooLate(strip.decided(), reached, heard.lineage()))) {
        var told = new FromArea(lane.get(), painter.told(row.get(), day), reached.steps());
        others.add(new Other(kind, null, null, reached.before(), told));
      }
    }
    return others;
  }

  /** It merged into the area that says it, by what had been decided about that one before. */
  private boolean wentUpIn(List<Seen.Step> steps, FromArea heard, int area, int day) {
    var common = heard.lineage().size();
    if (steps.size() <= common
        || !steps.subList(0, common).equals(heard.lineage())
        || !steps.get(common).kind().equals("MERGE")) {
      return false;
    }
    var says =
        atlas.path(area, day).stream()
            .filter(r -> r.steps().equals(heard.lineage()))
            .filter(r -> r.area() == legend.rows().get(Objects.requireNonNull(heard.lane())).area())
            .findFirst()
            .orElseThrow();
    var strip = painter.asItWas(Objects.requireNonNull(heard.lane()), says.before()).on(day);
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

  /** The first on the path in which something stands, else the first of which anything is said. */
  private Optional<FromArea> nearest(Legend.Row subject, List<Atlas.Reached> path, int day) {
    Optional<FromArea> first = Optional.empty();
    for (var reached : inOrder(subject, path, day)) {
      var lane = elsewhere(subject, reached.area());
      var row = lane.map(number -> painter.asItWas(number, reached.before()));
      if (row.isEmpty() || row.get().strips().isEmpty()) {
        continue;
      }
      var found = new FromArea(lane.get(), painter.told(row.get(), day), reached.steps());
      if (row.get().on(day) != null) {
        return Optional.of(found);
      }
      first = first.isPresent() ? first : Optional.of(found);
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
