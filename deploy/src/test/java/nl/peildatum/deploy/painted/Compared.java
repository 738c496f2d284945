package nl.peildatum.deploy.painted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Seen;

/** How many answers about a day were compared and found equal, by status, and what else was. */
public final class Compared {
  private final Map<String, Integer> byStatus = new ConcurrentSkipListMap<>();
  private final Set<String> steps = new ConcurrentSkipListSet<>();
  private final AtomicInteger segments = new AtomicInteger();
  private final AtomicInteger previewed = new AtomicInteger();

  public int answers() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The kinds of steps by which an answer was found elsewhere. */
  public Set<String> steps() {
    return steps;
  }

  /** Of timelines. */
  public int segments() {
    return segments.get();
  }

  /** Stretches that previews said would change. */
  public int previewed() {
    return previewed.get();
  }

  public Map<String, Integer> byStatus() {
    return new TreeMap<>(byStatus);
  }

  /** The country on each of the days, and somebody from another area on each. */
  void all(Answers answers, Painter painter, List<Integer> days) {
    for (var day : days) {
      policy(answers, painter, day);
      fromArea(answers, painter, Math.floorMod(day, World.AREAS.size()), day);
    }
    timeline(answers, painter);
  }

  private void policy(Answers answers, Painter painter, int day) {
    var live = live(painter).collect(Collectors.toMap(l -> l, lane -> painter.read(lane, day)));
    same(answers.policy(day), live);
    if (live.isEmpty()) {
      var absence = answers.absence(day);
      var painted = painter.read(0, day);
      assertThat(Noticed.status(absence)).isEqualTo(painted.status());
      assertThat(Noticed.sequence(absence.path("fact"))).isEqualTo(painted.fact());
      count(painted);
    }
  }

  private void fromArea(Answers answers, Painter painter, int area, int day) {
    var painted = painter.readFromArea(area, day);
    var beside = painter.readBeside(area, day);
    assertThat(answers.fromArea(area, day))
        .isEqualTo(new Answers.Heard(Set.copyOf(painted), Set.copyOf(beside)));
    Stream.concat(painted.stream(), beside.stream().map(Seen.Beside::heard))
        .forEach(found -> count(found.seen()));
    painted.stream()
        .flatMap(found -> found.lineage().stream())
        .forEach(step -> steps.add(step.kind()));
  }

  private void timeline(Answers answers, Painter painter) {
    var painted = live(painter).collect(Collectors.toMap(l -> l, painter::timeline));
    assertThat(answers.timeline()).isEqualTo(painted);
    painted.values().forEach(runs -> segments.addAndGet(runs.size()));
  }

  /** What a preview said, and what reads otherwise afterwards. */
  void preview(Collection<?> told, Collection<?> painted) {
    assertThat(told).isEqualTo(painted);
    previewed.addAndGet(painted.size());
  }

  private void same(Map<Integer, Seen> answered, Map<Integer, Seen> painted) {
    assertThat(answered).isEqualTo(painted);
    painted.values().forEach(this::count);
  }

  private void count(Seen painted) {
    var by = painted.by() == null ? "" : " by " + painted.by();
    byStatus.merge(painted.status() + by, 1, Integer::sum);
  }

  private static Stream<Integer> live(Painter painter) {
    return lanes().filter(painter::hasLiveFact);
  }

  private static Stream<Integer> lanes() {
    return IntStream.range(0, World.LANES.size()).boxed();
  }
}
