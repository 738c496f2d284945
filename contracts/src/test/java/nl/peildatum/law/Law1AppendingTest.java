package nl.peildatum.law;

import java.util.Optional;
import nl.peildatum.answer.Answer;
import nl.peildatum.law.painter.Paper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Law 1: what is recorded later never changes what was answered before")
class Law1AppendingTest {

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
}
