package nl.peildatum.law.painter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.law.painter.Paper.Act;
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
    if (act instanceof Register || act instanceof Succeed) {
      said.add(act);
    }
  }

  private Stream<Register> registrations() {
    return said.stream().filter(Register.class::isInstance).map(Register.class::cast);
  }

  private Stream<Succeed> successions() {
    return said.stream().filter(Succeed.class::isInstance).map(Succeed.class::cast);
  }

  boolean knows(int area) {
    return isFromTheStart(area) || registrations().anyMatch(known -> known.area() == area);
  }

  /** Whether an area had ended by a day. */
  boolean isOver(int area, int day) {
    return successions().anyMatch(s -> s.predecessor() == area && s.ends() && s.on() <= day);
  }

  private boolean isFromTheStart(int area) {
    return area < legend.areasFromTheStart();
  }

  private @Nullable Integer parentOf(int area) {
    return registrations()
        .filter(known -> known.area() == area)
        .map(Register::parent)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(legend.parents().get(area));
  }

  /**
   * @param before only what was decided before this day; null = everything
   */
  record Reached(int area, @Nullable Integer before, List<Seen.Step> steps) {
    Reached by(int other, String kind, @Nullable Integer on) {
      var longer = new ArrayList<>(steps);
      longer.add(new Seen.Step(other, kind, on));
      return new Reached(other, on, List.copyOf(longer));
    }
  }

  /** The area, what it was before, newest first; the same for its parent; the country. */
  List<Reached> path(int area) {
    var path = new ArrayList<Reached>();
    var here = new Reached(area, null, List.of());
    while (true) {
      path.addAll(withEarlier(here));
      var parent = parentOf(here.area());
      if (parent == null) {
        path.add(new Reached(Legend.EVERYWHERE, null, here.steps()));
        return path;
      }
      here = here.by(parent, "PARENT", null);
    }
  }

  /** Whether somebody from the area may be from the other one too, which is not on its path. */
  boolean mayHold(int area, int other) {
    var onPath = path(area).stream().map(Reached::area).toList();
    return !onPath.contains(other)
        && (isInside(other, area) || isNowhere(other) || isSomewhereIn(onPath, other));
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

  private boolean isSomewhereIn(List<Integer> path, int area) {
    var parent = parentOf(area);
    return parent != null && path.contains(parent) && legend.vague().contains(area);
  }

  private boolean isInside(int inner, int outer) {
    var parent = parentOf(inner);
    return parent != null && (parent == outer || isInside(parent, outer));
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
        var inTime = here.before() == null || s.on() <= here.before();
        if (leadsHere && inTime && s.on() > day) {
          newest = here.by(s.predecessor(), s.kind(), s.on());
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
