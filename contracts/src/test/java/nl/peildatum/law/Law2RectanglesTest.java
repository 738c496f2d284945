package nl.peildatum.law;

import java.util.Optional;
import java.util.Set;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "Law 2: a decision changes what stands only when it is recorded, and only where it speaks")
class Law2RectanglesTest {

  @Test
  @DisplayName("on days of which a decision says nothing, the same fact stands before and after it")
  void onlyInsideTouchedRectangles() {
    Law inside = Law2RectanglesTest::changedOutside;
    inside.holdsFor(100, 2_000_000);
  }

  @Test
  @DisplayName(
      "a millisecond before it is recorded nobody knows of a decision, from then on all do")
  void onlyAtRecordedInstants() {
    Law atOnce = Law2RectanglesTest::knownAtAnotherInstant;
    atOnce.holdsFor(100, 2_100_000);
  }

  private static Optional<String> changedOutside(Paper paper) {
    var record = Scribe.record(paper);
    var touched = new Touched(paper);
    for (var now : Coordinates.all(paper)) {
      var then = new Coordinates(now.decisions() - 1, now.basis(), now.bekendOp());
      var before = Reading.of(then.in(record, paper));
      var after = Reading.of(now.in(record, paper));
      var roots = touched.by(paper.decisions().get(then.decisions()));
      var painters = Set.of(then.paint(paper), now.paint(paper));
      for (var day = Painter.FIRST; day <= Painter.LAST; day++) {
        for (var lane = 0; lane < World.LANES.size(); lane++) {
          var changed = before.stands(day, lane) != after.stands(day, lane);
          if (changed && !isTouched(painters, roots, day)) {
            return Optional.of(
                World.name(lane) + " changed on day " + day + " with the last of " + now);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTouched(Set<Painter> painters, Set<Integer> roots, int day) {
    return painters.stream()
        .anyMatch(painter -> roots.stream().anyMatch(root -> painter.says(root, day)));
  }

  private static Optional<String> knownAtAnotherInstant(Paper paper) {
    var record = Scribe.record(paper);
    var head = 0L;
    for (var decision : record.decisions()) {
      var justBefore = record.sequenceAt(decision.recordedAt().minusMillis(1));
      var then = record.sequenceAt(decision.recordedAt());
      if (justBefore != head || then != decision.lastSequence()) {
        return Optional.of(decision.id() + " is known at " + justBefore + ", then " + then);
      }
      head = then;
    }
    return Optional.empty();
  }
}
