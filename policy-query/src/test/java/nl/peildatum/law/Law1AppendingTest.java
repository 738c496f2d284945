package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.peildatum.answer.Answer;
import nl.peildatum.decision.Basis;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.query.compare.Comparison;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.testing.BesideOthers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Law 1: what is recorded later never changes what was answered before")
@BesideOthers
class Law1AppendingTest {
  private static final int COMPARISONS = 12;

  private int different;

  @Test
  @DisplayName("an answer at a moment of knowing is the same whatever was recorded after it")
  void pinnedAnswersStay() {
    Law pinned = Law1AppendingTest::movedBy;
    pinned.holdsFor(150, 1_000_000);
  }

  private static Optional<String> movedBy(Paper paper) {
    var whole = Scribe.record(paper);
    for (var coordinates : Coordinates.all(paper)) {
      var then = Scribe.record(paper.first(coordinates.decisions()));
      var answered = Reading.of(coordinates.in(then, paper));
      var again = Reading.of(coordinates.in(whole, paper));
      var moved = again.differsFrom(answered, Answer::equals);
      if (moved.isPresent()) {
        return moved.map(what -> "As known with " + coordinates + ", " + what);
      }
    }
    return Optional.empty();
  }

  @Test
  @DisplayName(
      "a comparison of two moments of knowing is the same whatever was recorded after both")
  void pinnedComparisonsStay() {
    Law pinned = this::comparisonMovedBy;
    pinned.holdsFor(150, 1_100_000);
    assertThat(different).as("lanes that differ, with why").isGreaterThan(1_000);
  }

  private Optional<String> comparisonMovedBy(Paper paper) {
    var whole = Scribe.record(paper);
    var random = new SplittableRandom(paper.toString().hashCode());
    for (var i = 0; i < COMPARISONS; i++) {
      var basis = random.nextBoolean() ? Basis.OPERATIONAL : Basis.FORMAL;
      var bekendOp = random.nextInt(3) == 0 ? (Integer) random.nextInt(36) : null;
      var one = new Coordinates(random.nextInt(paper.decisions().size()), basis, bekendOp);
      var other = new Coordinates(random.nextInt(paper.decisions().size()), basis, bekendOp);
      var days = random.ints(2, Painter.FIRST, Painter.LAST + 1).mapToObj(World::date).toList();
      var then = Scribe.record(paper.first(Math.max(one.decisions(), other.decisions())));
      var told = compared(then, one, other, days, paper);
      var again = compared(whole, one, other, days, paper);
      different += told.size();
      if (!again.equals(told)) {
        return Optional.of(
            "%s on %s and %s on %s differed by%n  %s%nand now by%n  %s"
                .formatted(one, days.getFirst(), other, days.getLast(), told, again));
      }
    }
    return Optional.empty();
  }

  private static List<Comparison.LaneDifference> compared(
      CountryRecord record, Coordinates one, Coordinates other, List<LocalDate> days, Paper paper) {
    var here = new Comparison.Side(one.in(record, paper), days.getFirst());
    var there = new Comparison.Side(other.in(record, paper), days.getLast());
    return Stream.concat(
            Comparison.of(here, there, Set.of()),
            Comparison.ofNoLane(here, there, "REGION_15C").stream())
        .toList();
  }
}
