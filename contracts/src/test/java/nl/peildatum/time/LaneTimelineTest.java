package nl.peildatum.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stretches, painted once, say on every day what the fold says")
class LaneTimelineTest {
  private static final int DAYS = 5;
  private static final int LONG = 1_500;

  @Test
  @DisplayName("for every three strokes in a world of five days")
  void everyThree() {
    var all = everyStroke();
    for (var first : all) {
      for (var second : all) {
        for (var third : all) {
          agrees(List.of(first, second, third));
        }
      }
    }
  }

  @Test
  @DisplayName("for many strokes on top of each other")
  void many() {
    var random = new Random(42);
    var all = everyStroke();
    for (var i = 0; i < 20_000; i++) {
      var strokes = new ArrayList<LanePeriod<String>>();
      for (var count = 4 + random.nextInt(8); count > 0; count--) {
        strokes.add(all.get(random.nextInt(all.size())));
      }
      agrees(strokes);
    }
  }

  @Test
  @DisplayName("for a lane that grew over years, and still for each of its earlier states")
  void longLane() {
    var random = new Random(7);
    var strokes = new ArrayList<LanePeriod<String>>();
    var states = new ArrayList<LaneTimeline<String>>();
    var state = LaneTimeline.of(strokes);
    for (var i = 0; i < LONG; i++) {
      var from = random.nextInt(6) == 0 ? random.nextInt(LONG) : i;
      var until = random.nextInt(3) > 0 ? null : Picture.day(from + 1 + random.nextInt(40));
      var stroke =
          Picture.stroke("stroke " + i, Picture.day(from), until, random.nextInt(900) == 0);
      strokes.add(stroke);
      state = state.and(stroke);
      states.add(state);
    }
    assertThat(state.inOrder()).hasSizeGreaterThan(3 * Leaf.LARGEST);
    for (var count = 1; count <= LONG; count += 89) {
      agrees(strokes.subList(0, count), states.get(count - 1));
    }
    agrees(strokes, state);
  }

  @Test
  @DisplayName("entered late into a long lane, a stroke shows from its start until a later one's")
  void enteredLate() {
    var strokes = new ArrayList<LanePeriod<String>>();
    for (var day = 0; day < 4 * Leaf.LARGEST; day++) {
      strokes.add(Picture.stroke("stroke " + day, Picture.day(day), null, false));
    }
    var stretches = LaneTimeline.of(strokes);
    for (var day = 0; day + 1 < strokes.size(); day++) {
      var late = Picture.stroke("late", Picture.day(day), null, false);
      var after = stretches.and(late);
      assertThat(after.standing(Picture.day(day))).containsSame(late);
      assertThat(after.standing(Picture.day(day + 1))).containsSame(strokes.get(day + 1));
      assertThat(after.inOrder()).hasSameSizeAs(stretches.inOrder());
    }
  }

  private static void agrees(List<LanePeriod<String>> strokes, LaneTimeline<String> stretches) {
    isTheWholeAxis(stretches.inOrder());
    for (var column = -1; column <= LONG + 50; column++) {
      var day = Picture.day(column);
      var standing = Fold.standing(strokes, day);
      assertThat(stretches.standing(day)).isEqualTo(standing);
      var around = stretches.around(day);
      assertThat(around.contains(day)).isTrue();
      assertThat(around.standing()).isEqualTo(standing);
      assertThat(stretches.inOrder().get(stretches.before(day).size())).isEqualTo(around);
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

  private static List<LanePeriod<String>> everyStroke() {
    var all = new ArrayList<LanePeriod<String>>();
    for (var from = 0; from < DAYS; from++) {
      for (var until = from + 1; until <= DAYS; until++) {
        all.add(stroke(from, Picture.day(until), false));
      }
      all.add(stroke(from, null, false));
      all.add(stroke(from, null, true));
    }
    return all;
  }

  private static LanePeriod<String> stroke(int from, @Nullable LocalDate until, boolean overrules) {
    var name = from + "-" + until + overrules;
    return Picture.stroke(name, Picture.day(from), until, overrules);
  }

  private static void agrees(List<LanePeriod<String>> strokes) {
    var stretches = LaneTimeline.of(strokes);
    for (var column = -1; column <= DAYS + 1; column++) {
      var day = Picture.day(column);
      var around = stretches.around(day);
      assertThat(around.standing()).isEqualTo(Fold.standing(strokes, day));
      assertThat(around.contains(day)).isTrue();
    }
  }

  @Test
  @DisplayName("a stretch is as long as the same fact stands, and the axis has no holes")
  void longestRuns() {
    var stretches =
        LaneTimeline.of(
                Picture.of(
                        "aaaaaaa.", //
                        "..bbb...",
                        "..bbb...")
                    .strokes())
            .inOrder();
    assertThat(stretches)
        .extracting(stretch -> stretch.standing().map(LanePeriod::fact).orElse("."))
        .containsExactly(".", "a", "b", "a", ".");
    isTheWholeAxis(stretches);
  }

  @Test
  @DisplayName("no strokes: one stretch of nothing, without first or last day")
  void nothing() {
    assertThat(LaneTimeline.of(List.<LanePeriod<String>>of()).inOrder()).hasSize(1);
  }
}
