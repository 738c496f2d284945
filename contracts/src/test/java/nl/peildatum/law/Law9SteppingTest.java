package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.AreaAnswers;
import nl.peildatum.answer.AsKnown;
import nl.peildatum.answer.Change;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Law 9: stepping through an area's answers meets what asking every day gives")
class Law9SteppingTest {
  private static final Set<String> REGION = Set.of("REGION_15C");
  private int steps;

  /** What a step tells, and what a day tells. */
  private record Told(String status, @Nullable Object value, long fact) {
    static Told of(Answer answer) {
      return new Told(
          answer.status().name(),
          answer.value(),
          answer.fact() == null ? 0 : answer.fact().sequence());
    }

    static Told of(Change change) {
      return new Told(
          change.status().name(),
          change.value(),
          change.fact() == null ? 0 : change.fact().sequence());
    }
  }

  @Test
  @DisplayName("forward by nextChange and back by previousChange, in every area")
  void stepping() {
    Law law = this::brokenBy;
    law.holdsFor(25, 9_500_000);
    assertThat(steps).isGreaterThan(500);
  }

  private Optional<String> brokenBy(Paper paper) {
    var record = Scribe.record(paper);
    for (var coordinates : Coordinates.all(paper)) {
      var known = coordinates.in(record, paper);
      var area = World.AREAS.get(steps % World.AREAS.size());
      var broken = brokenIn(area, known);
      if (broken.isPresent()) {
        return broken.map(what -> "Asked with " + coordinates + " from " + area + ": " + what);
      }
    }
    return Optional.empty();
  }

  private Optional<String> brokenIn(String area, AsKnown known) {
    var forward = new ArrayList<Answer>();
    for (var day = Optional.of(World.date(Painter.FIRST)); day.isPresent(); ) {
      var answer = ask(known, area, day.get());
      forward.add(answer);
      day = answer.nextChange().map(Change::on);
      steps++;
    }
    var everyDay = everyDay(known, area, forward);
    return everyDay.isPresent() ? everyDay : back(forward);
  }

  private static Answer ask(AsKnown known, String area, LocalDate day) {
    return AreaAnswers.of(known, area, REGION).on(day).getFirst();
  }

  private static Optional<String> everyDay(AsKnown known, String area, List<Answer> forward) {
    var step = 0;
    for (var day = Painter.FIRST; day <= Painter.LAST; day++) {
      var date = World.date(day);
      var until = forward.get(step).until();
      step = until != null && !date.isBefore(until) ? step + 1 : step;
      var asked = Told.of(ask(known, area, date));
      if (!asked.equals(Told.of(forward.get(step)))) {
        return Optional.of("on day " + day + " " + asked + ", by steps " + forward.get(step));
      }
    }
    return step == forward.size() - 1
        ? Optional.empty()
        : Optional.of("steps lead past the last day: " + forward);
  }

  private static Optional<String> back(List<Answer> forward) {
    for (var step = forward.size() - 1; step > 0; step--) {
      var here = forward.get(step);
      var before = forward.get(step - 1);
      var change = here.previousChange().orElse(null);
      var next = before.nextChange().map(Told::of);
      var agrees =
          change != null
              && Told.of(change).equals(Told.of(before))
              && java.util.Objects.equals(change.on(), before.from())
              && next.equals(Optional.of(Told.of(here)));
      if (!agrees) {
        return Optional.of("back from " + here + " leads to " + change + ", not to " + before);
      }
    }
    var first = forward.getFirst();
    return first.previousChange().isEmpty() && first.from() == null
        ? Optional.empty()
        : Optional.of("something before the first day: " + first);
  }
}
