package nl.peildatum.deploy.painted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.peildatum.law.World;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Seen;

/** How many answers were compared and found equal, by status. */
public final class Compared {
  private final Map<String, Integer> byStatus = new ConcurrentSkipListMap<>();

  public int answers() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }

  public Map<String, Integer> byStatus() {
    return new TreeMap<>(byStatus);
  }

  /** The country on each of the days, and another region on each. */
  void all(Answers answers, Painter painter, List<Integer> days) {
    var regions = lanes().filter(World::isRegion).toList();
    for (var day : days) {
      policy(answers, painter, day);
      var region = regions.get(Math.floorMod(day, regions.size()));
      policyOfArea(answers, painter, region, day);
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

  private void policyOfArea(Answers answers, Painter painter, int region, int day) {
    var area = answers.lanes().area(region);
    var painted =
        Stream.concat(Stream.of(region), live(painter).filter(lane -> !World.isRegion(lane)))
            .filter(lane -> answers.lanes().area(lane).equals(area))
            .collect(Collectors.toMap(l -> l, lane -> painter.read(lane, day)));
    same(answers.policy(area, day), painted);
  }

  private void timeline(Answers answers, Painter painter) {
    assertThat(answers.timeline())
        .isEqualTo(live(painter).collect(Collectors.toMap(l -> l, painter::timeline)));
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
