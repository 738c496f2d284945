package nl.peildatum.law.painter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Paper.Act;
import nl.peildatum.law.painter.Paper.Call;
import nl.peildatum.law.painter.Paper.Place;
import nl.peildatum.law.painter.Paper.Register;
import nl.peildatum.law.painter.Paper.Succeed;
import org.jspecify.annotations.Nullable;

/** The areas on paper: which there are, and where the ground of each was before. */
final class Atlas {
  private final Legend legend;
  private final List<Act> said = new ArrayList<>();

  Atlas(Legend legend, Stream<Act> inOrder) {
    this.legend = legend;
    inOrder.forEach(this::hear);
  }

  void hear(Act act) {
    if (act instanceof Register
        || act instanceof Place
        || act instanceof Call
        || act instanceof Succeed) {
      said.add(act);
    }
  }

  private Stream<Register> registrations() {
    return said.stream().filter(Register.class::isInstance).map(Register.class::cast);
  }

  private Stream<Succeed> successions() {
    return said.stream().filter(Succeed.class::isInstance).map(Succeed.class::cast);
  }

  /** As a decision may name it. */
  boolean knows(int area) {
    return isFromTheStart(area) || registrations().anyMatch(known -> known.area() == area);
  }

  /** As somebody may ask about it: a place in the table too. */
  boolean finds(int area) {
    return knows(area) || legend.places().containsKey(area);
  }

  private Stream<Place> places() {
    return said.stream().filter(Place.class::isInstance).map(Place.class::cast);
  }

  /**
   * The area that a number means, which may be its other name; a number of none if it does not. A
   * place of the table loses its name to an area that a decision gives the same name.
   */
  int meant(int number) {
    if (Call.isOtherName(number)) {
      return isCalled(Call.areaOf(number))
          ? Call.areaOf(number)
          : legend.placesByOtherName().getOrDefault(number, number);
    }
    return knows(number) ? number : calledLikePlace(number).orElse(number);
  }

  /** The area whose other name is the name of the place. */
  private OptionalInt calledLikePlace(int place) {
    return legend.placesByOtherName().entrySet().stream()
        .filter(name -> name.getValue() == place)
        .mapToInt(name -> Call.areaOf(name.getKey()))
        .filter(this::isCalled)
        .findFirst();
  }

  private boolean isCalled(int area) {
    return knows(area) && said.stream().anyMatch(act -> act instanceof Call c && c.area() == area);
  }

  /** Whether the area became others on a day that lies after one of two days and not the other. */
  boolean separates(int area, int day, int other) {
    return successions()
        .anyMatch(s -> s.predecessor() == area && (day < s.on()) != (other < s.on()));
  }

  /** Whether an area had ended by a day. */
  boolean isOver(int area, int day) {
    return successions().anyMatch(s -> s.predecessor() == area && s.ends() && s.on() <= day);
  }

  /** All that anything is said of, on paper or in the legend. */
  IntStream areas() {
    return IntStream.concat(
            legend.rows().stream().mapToInt(Legend.Row::area),
            successions()
                .flatMapToInt(
                    s ->
                        IntStream.concat(
                            IntStream.of(s.predecessor()),
                            s.successors().stream().mapToInt(area -> area))))
        .filter(area -> area != Legend.EVERYWHERE)
        .distinct();
  }

  private boolean isFromTheStart(int area) {
    return area < legend.areasFromTheStart();
  }

  private @Nullable Integer parentOf(int area) {
    if (!knows(area) && finds(area)) {
      return legend.places().get(area);
    }
    var registered = registrations().filter(known -> known.area() == area).map(Register::parent);
    var placed = places().filter(place -> place.area() == area && knows(area)).map(Place::parent);
    return Stream.concat(registered, placed)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(legend.parents().get(area));
  }

  /**
   * @param left the day on which its ground came to what it was reached from; null = by no step
   *     back
   * @param before only what was decided before this day; null = everything
   * @param own on the way back from what an area became, that area, or behind it
   */
  record Reached(
      int area,
      @Nullable Integer left,
      @Nullable Integer before,
      List<Seen.Step> steps,
      boolean own) {
    static Reached there(int area, List<Seen.Step> steps) {
      return new Reached(area, null, null, steps, false);
    }

    /** Only a SPLIT leaves something that goes on, and is decided about later on its own. */
    Reached back(Succeed by) {
      var step = new Seen.Step(by.predecessor(), by.kind(), by.on());
      var goesOn = by.kind().equals("SPLIT");
      return new Reached(
          by.predecessor(),
          by.on(),
          goesOn ? (Integer) by.on() : before,
          longer(steps, step),
          false);
    }

    Reached asOwn() {
      return new Reached(area, left, before, steps, true);
    }
  }

  private static List<Seen.Step> longer(List<Seen.Step> steps, Seen.Step step) {
    var longer = new ArrayList<>(steps);
    longer.add(step);
    return List.copyOf(longer);
  }

  /**
   * The area, what it was before, newest first; the same for its parent; the country. Where the
   * area became another one as a whole by the day, all this of that one, with the way back to the
   * area before the ways to others.
   */
  List<Reached> path(int area, int day) {
    return path(area, day, new ArrayList<>());
  }

  /**
   * @param around to be filled with the area and what it lies in, under the name by which that is
   *     named, and since when what lies there was there
   */
  private List<Reached> path(int area, int day, List<Around> around) {
    var path = new ArrayList<Reached>();
    var here = Reached.there(area, List.of());
    var levels = new HashSet<Integer>();
    around.add(new Around(here, Integer.MIN_VALUE));
    while (true) {
      var became = last(namesBy(here.area(), day));
      here = levels.add(became) ? level(here, day, path) : here;
      var parent = parentOf(here.area());
      if (parent == null) {
        path.add(Reached.there(Legend.EVERYWHERE, here.steps()));
        return path;
      }
      var there =
          Reached.there(parent, longer(here.steps(), new Seen.Step(parent, "PARENT", null)));
      around.add(new Around(there, beganOn(here.area())));
      here = there;
    }
  }

  private record Around(Reached reached, int since) {}

  /** The day on which it came out of others, or they went up in it. */
  private int beganOn(int area) {
    return isFromTheStart(area)
        ? Integer.MIN_VALUE
        : successions()
            .filter(s -> s.successors().contains(area))
            .mapToInt(Succeed::on)
            .min()
            .orElse(Integer.MIN_VALUE);
  }

  /** Adds the area, or what it became, and what that was before; says which area that is. */
  private Reached level(Reached asked, int day, List<Reached> path) {
    var names = new ArrayList<>(List.of(asked.area()));
    var steps = asked.steps();
    for (var end = becameWhole(asked.area(), day);
        end != null;
        end = becameWhole(last(names), day)) {
      var successor = end.successors().getFirst();
      steps = longer(steps, new Seen.Step(successor, end.kind(), end.on()));
      names.add(successor);
    }
    var here = Reached.there(last(names), steps);
    var earlier = withEarlier(here).stream().skip(1).toList();
    var forward = steps.size();
    path.add(here);
    for (var reached : earlier) {
      if (isAName(reached, names, forward) || isBehind(reached, names, forward)) {
        path.add(reached.asOwn());
      }
    }
    earlier.stream()
        .filter(r -> !isAName(r, names, forward) && !isBehind(r, names, forward))
        .forEach(path::add);
    return here;
  }

  /** One of the names that the area had since. */
  private static boolean isAName(Reached reached, List<Integer> names, int forward) {
    var back = reached.steps().subList(forward, reached.steps().size());
    return names.size() > 1
        && names.contains(reached.area())
        && back.stream().allMatch(step -> names.contains(step.area()));
  }

  /** Behind the area itself. */
  private static boolean isBehind(Reached reached, List<Integer> names, int forward) {
    var back = reached.steps().subList(forward, reached.steps().size());
    return names.size() > 1 && back.stream().anyMatch(step -> step.area() == names.getFirst());
  }

  /** The area, and what it became as a whole. */
  private List<Integer> namesBy(int area, int day) {
    var names = new ArrayList<>(List.of(area));
    for (var end = becameWhole(area, day); end != null; end = becameWhole(last(names), day)) {
      names.add(end.successors().getFirst());
    }
    return names;
  }

  private static int last(List<Integer> names) {
    return names.getLast();
  }

  private @Nullable Succeed becameWhole(int area, int day) {
    return successions()
        .filter(s -> s.predecessor() == area && !s.kind().equals("SPLIT") && s.on() <= day)
        .findFirst()
        .orElse(null);
  }

  /**
   * An area that came out of another by a split, since a day.
   *
   * @param level how many areas further out that other one is than the area that is asked about
   */
  record SplitOff(int area, int on, List<Seen.Step> steps, int level) {}

  /**
   * By a day, out of the area, or out of what became of it, and so on: the ground goes along every
   * succession that is not before it came there. Where it comes to an area by several ways, the
   * first counts. The same for what the area lies in, unless what lies there came about later.
   */
  List<SplitOff> splitOff(int area, int day) {
    var around = new ArrayList<Around>();
    path(area, day, around);
    var found = new ArrayList<SplitOff>();
    for (var level = 0; level < around.size(); level++) {
      var from = around.get(level);
      for (var there : arrivals(from.reached(), level, from.since())) {
        var once = found.stream().noneMatch(known -> known.area() == there.area());
        if (cameBySplit(there) && there.on() <= day && once) {
          found.add(there);
        }
      }
    }
    return found;
  }

  /** Where, other than as a whole, the ground of an area lies as well by a day. */
  private List<Integer> alsoGround(int area, int day) {
    return arrivals(Reached.there(area, List.of()), 0, Integer.MIN_VALUE).stream()
        .filter(there -> there.on() <= day)
        .filter(there -> !there.steps().stream().allMatch(step -> isOfAWhole(step.kind())))
        .map(SplitOff::area)
        .toList();
  }

  private List<SplitOff> arrivals(Reached from, int level, int since) {
    var start = new SplitOff(from.area(), Integer.MIN_VALUE, from.steps(), level);
    var arrived = new ArrayList<>(List.of(start));
    while (true) {
      var next = nextAhead(arrived, since);
      if (next == null) {
        return arrived;
      }
      arrived.add(next);
    }
  }

  private static boolean cameBySplit(SplitOff arrived) {
    return !arrived.steps().isEmpty() && arrived.steps().getLast().kind().equals("SPLIT");
  }

  /** Of one day the one out of what was arrived at first, then the one that was recorded first. */
  private @Nullable SplitOff nextAhead(List<SplitOff> arrived, int since) {
    var there = arrived.stream().map(SplitOff::area).toList();
    SplitOff next = null;
    for (var here : arrived) {
      for (var s : successions().toList()) {
        var wasBefore = s.kind().equals("SPLIT") && s.on() <= since;
        if (s.predecessor() == here.area() && s.on() >= here.on() && !wasBefore) {
          for (var successor : s.successors()) {
            if (!there.contains(successor) && (next == null || s.on() < next.on())) {
              var step = new Seen.Step(successor, s.kind(), s.on());
              next = new SplitOff(successor, s.on(), longer(here.steps(), step), here.level());
            }
          }
        }
      }
    }
    return next;
  }

  /** Whether somebody from an area may be from the other too, which is not on the path. */
  boolean mayHold(int area, int day, int other) {
    var path = path(area, day);
    var onPath = path.stream().map(Reached::area).toList();
    return !onPath.contains(other)
        && (isInsideGround(other, path)
            || isInsideAlsoGround(other, alsoGround(area, day))
            || onPath.stream().anyMatch(on -> isAbove(other, on))
            || isNowhere(other)
            || isSomewhereIn(onPath, other));
  }

  /** Something on the path lies, or lay before it was over, in the other. */
  private boolean isAbove(int other, int inner) {
    var parent = inner == Legend.EVERYWHERE ? null : parentOf(inner);
    return parent != null && (parent == other || isAbove(other, parent));
  }

  private boolean isInsideAlsoGround(int other, List<Integer> ground) {
    return !ground.contains(other) && ground.stream().anyMatch(there -> isInside(other, there));
  }

  /** Whether a place of which nothing is known may be in it: it has no place, or no border. */
  boolean mayLieAnywhere(int area) {
    return area != Legend.EVERYWHERE
        && (isNowhere(area)
            || (!isFromTheStart(area) && parentOf(area) != null && legend.vague().contains(area)));
  }

  /** Neither in another area, nor once part of one, nor beside all others. */
  private boolean isNowhere(int area) {
    return !isFromTheStart(area)
        && parentOf(area) == null
        && successions().noneMatch(s -> s.successors().contains(area))
        && !legend.regions().contains(area);
  }

  /** In the area, or in what it became or was before as a whole. */
  private boolean isInsideGround(int inner, List<Reached> path) {
    return path.stream()
        .filter(r -> r.area() != Legend.EVERYWHERE)
        .filter(r -> r.steps().stream().allMatch(step -> isOfAWhole(step.kind())))
        .anyMatch(r -> isInside(inner, r.area()));
  }

  private static boolean isOfAWhole(String kind) {
    return kind.equals("RENAME") || kind.equals("MERGE");
  }

  private boolean isSomewhereIn(List<Integer> path, int area) {
    var parent = parentOf(area);
    return parent != null && path.contains(parent) && legend.vague().contains(area);
  }

  /** By its parent, that of a later name of it, or by what is around these, and so on. */
  private boolean isInside(int inner, int outer) {
    var found = new HashSet<Integer>();
    for (var name : namesBy(inner, Integer.MAX_VALUE)) {
      var parent = parentOf(name);
      if (parent != null && found.add(parent)) {
        outwards(parent, found);
      }
    }
    return found.contains(outer);
  }

  private void outwards(int area, Set<Integer> found) {
    var parent = parentOf(area);
    if (parent != null && found.add(parent)) {
      outwards(parent, found);
    }
    var end = becameWhole(area, Integer.MAX_VALUE);
    if (end != null && found.add(end.successors().getFirst())) {
      outwards(end.successors().getFirst(), found);
    }
  }

  private List<Reached> withEarlier(Reached here) {
    var reached = new ArrayList<>(List.of(here));
    while (true) {
      var next = newestBehind(reached);
      if (next == null) {
        return reached;
      }
      reached.add(next);
    }
  }

  /** Of one day the one behind what was reached first, then the one that was recorded first. */
  private @Nullable Reached newestBehind(List<Reached> reached) {
    var areas = reached.stream().map(Reached::area).toList();
    Reached newest = null;
    var day = Integer.MIN_VALUE;
    for (var here : reached) {
      for (var s : successions().toList()) {
        var leadsHere = s.successors().contains(here.area()) && !areas.contains(s.predecessor());
        var inTime = here.left() == null || s.on() <= here.left();
        if (leadsHere && inTime && s.on() > day) {
          newest = here.back(s);
          day = s.on();
        }
      }
    }
    return newest;
  }

  boolean accepts(Register register) {
    var parent = register.parent();
    return !knows(register.area()) && (parent == null || knows(parent));
  }

  boolean accepts(Place place) {
    return knows(place.area())
        && knows(place.parent())
        && parentOf(place.area()) == null
        && place.area() != place.parent()
        && !isAbove(place.area(), place.parent());
  }

  boolean accepts(Call call) {
    return knows(call.area()) && !isCalled(call.area());
  }

  boolean accepts(Succeed more) {
    var single = more.successors().size() == 1;
    var known = knows(more.predecessor()) && more.successors().stream().allMatch(this::knows);
    var once =
        more.successors().stream()
            .noneMatch(
                area -> area == more.predecessor() || isBehind(more.predecessor(), area, more));
    var distinct = new HashSet<>(more.successors()).size() == more.successors().size();
    var form = more.kind().equals("SPLIT") || (single && more.ends());
    return known && once && distinct && form && livesStayWhole(more);
  }

  /** Whether the successor is behind the predecessor already, or came from it before. */
  private boolean isBehind(int predecessor, int successor, Succeed more) {
    return ancestors(predecessor, new HashSet<>()).contains(successor)
        || successions()
            .anyMatch(
                s -> s.predecessor() == more.predecessor() && s.successors().contains(successor));
  }

  private Set<Integer> ancestors(int area, Set<Integer> found) {
    successions()
        .filter(s -> s.successors().contains(area))
        .filter(s -> found.add(s.predecessor()))
        .forEach(s -> ancestors(s.predecessor(), found));
    return found;
  }

  private boolean livesStayWhole(Succeed more) {
    return IntStream.concat(
            IntStream.of(more.predecessor()), more.successors().stream().mapToInt(a -> a))
        .allMatch(area -> isWhole(area, Stream.concat(successions(), Stream.of(more)).toList()));
  }

  /** An area ends once, does nothing afterwards, and does nothing before it is there. */
  private boolean isWhole(int area, List<Succeed> all) {
    var in = all.stream().filter(s -> s.successors().contains(area)).toList();
    var out = all.stream().filter(s -> s.predecessor() == area).toList();
    var ends = out.stream().filter(Succeed::ends).toList();
    var last = ends.isEmpty() ? Integer.MAX_VALUE : ends.getFirst().on();
    var first = in.stream().mapToInt(Succeed::on).min().orElse(Integer.MIN_VALUE);
    return ends.size() <= 1
        && Stream.concat(in.stream(), out.stream()).allMatch(s -> s.on() <= last)
        && (isFromTheStart(area) || out.stream().allMatch(s -> s.on() >= first));
  }
}
