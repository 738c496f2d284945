package nl.peildatum.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A timeline, computed once, says on every day what the fold says")
class LaneTimelineTest {
  private static final int DAYS = 5;
  private static final int LONG = 1_500;

  @Test
  @DisplayName("for every three periods in a world of five days")
  void everyThree() {
    var all = everyPeriod();
    for (var first : all) {
      for (var second : all) {
        for (var third : all) {
          agrees(List.of(first, second, third));
        }
      }
    }
  }

  @Test
  @DisplayName("for many periods on top of each other")
  void many() {
    var random = new Random(42);
    var all = everyPeriod();
    for (var i = 0; i < 20_000; i++) {
      var periods = new ArrayList<LanePeriod<String>>();
      for (var count = 4 + random.nextInt(8); count > 0; count--) {
        periods.add(all.get(random.nextInt(all.size())));
      }
      agrees(periods);
    }
  }

  @Test
  @DisplayName("for a lane that grew over years, and still for each of its earlier states")
  void longLane() {
    var random = new Random(7);
    var periods = new ArrayList<LanePeriod<String>>();
    var states = new ArrayList<LaneTimeline<String>>();
    var state = LaneTimeline.of(periods);
    for (var i = 0; i < LONG; i++) {
      var from = random.nextInt(6) == 0 ? random.nextInt(LONG) : i;
      var until = random.nextInt(3) > 0 ? null : Picture.day(from + 1 + random.nextInt(40));
      var period =
          Picture.period("period " + i, Picture.day(from), until, random.nextInt(900) == 0);
      periods.add(period);
      state = state.and(period);
      states.add(state);
    }
    assertThat(state.inOrder()).hasSizeGreaterThan(3 * TimelineLeaf.LARGEST);
    for (var count = 1; count <= LONG; count += 89) {
      agrees(periods.subList(0, count), states.get(count - 1));
    }
    agrees(periods, state);
  }

  @Test
  @DisplayName("entered late into a long lane, a period shows from its start until a later one's")
  void enteredLate() {
    var periods = new ArrayList<LanePeriod<String>>();
    for (var day = 0; day < 4 * TimelineLeaf.LARGEST; day++) {
      periods.add(Picture.period("period " + day, Picture.day(day), null, false));
    }
    var timeline = LaneTimeline.of(periods);
    for (var day = 0; day + 1 < periods.size(); day++) {
      var late = Picture.period("late", Picture.day(day), null, false);
      var after = timeline.and(late);
      assertThat(after.standing(Picture.day(day))).containsSame(late);
      assertThat(after.standing(Picture.day(day + 1))).containsSame(periods.get(day + 1));
      assertThat(after.inOrder()).hasSameSizeAs(timeline.inOrder());
    }
  }

  private static void agrees(List<LanePeriod<String>> periods, LaneTimeline<String> timeline) {
    isTheWholeAxis(timeline.inOrder());
    for (var column = -1; column <= LONG + 50; column++) {
      var day = Picture.day(column);
      var standing = StandingFold.standing(periods, day);
      assertThat(timeline.standing(day)).isEqualTo(standing);
      var around = timeline.segmentOn(day);
      assertThat(around.contains(day)).isTrue();
      assertThat(around.standing()).isEqualTo(standing);
      assertThat(timeline.inOrder().get(timeline.before(day).size())).isEqualTo(around);
    }
  }

  private static void isTheWholeAxis(List<TimelineSegment<String>> inOrder) {
    assertThat(inOrder.getFirst().from()).isNull();
    assertThat(inOrder.getLast().until()).isNull();
    for (var i = 1; i < inOrder.size(); i++) {
      assertThat(inOrder.get(i).from()).isEqualTo(inOrder.get(i - 1).until());
      assertThat(inOrder.get(i).standing()).isNotEqualTo(inOrder.get(i - 1).standing());
    }
  }

  private static List<LanePeriod<String>> everyPeriod() {
    var all = new ArrayList<LanePeriod<String>>();
    for (var from = 0; from < DAYS; from++) {
      for (var until = from + 1; until <= DAYS; until++) {
        all.add(period(from, Picture.day(until), false));
      }
      all.add(period(from, null, false));
      all.add(period(from, null, true));
    }
    return all;
  }

  private static LanePeriod<String> period(int from, @Nullable LocalDate until, boolean overrules) {
    var name = from + "-" + until + overrules;
    return Picture.period(name, Picture.day(from), until, overrules);
  }

  private static void agrees(List<LanePeriod<String>> periods) {
    var timeline = LaneTimeline.of(periods);
    for (var column = -1; column <= DAYS + 1; column++) {
      var day = Picture.day(column);
      var around = timeline.segmentOn(day);
      assertThat(around.standing()).isEqualTo(StandingFold.standing(periods, day));
      assertThat(around.contains(day)).isTrue();
    }
  }

  @Test
  @DisplayName("a segment is as long as the same fact stands, and the axis has no holes")
  void longestRuns() {
    var timeline =
        LaneTimeline.of(
                Picture.of(
                        "aaaaaaa.", //
                        "..bbb...",
                        "..bbb...")
                    .periods())
            .inOrder();
    assertThat(timeline)
        .extracting(segment -> segment.standing().map(LanePeriod::fact).orElse("."))
        .containsExactly(".", "a", "b", "a", ".");
    isTheWholeAxis(timeline);
  }

  @Test
  @DisplayName("no periods: one segment of nothing, without first or last day")
  void nothing() {
    assertThat(LaneTimeline.of(List.<LanePeriod<String>>of()).inOrder()).hasSize(1);
  }
}
