package nl.peildatum.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.peildatum.answer.Answer;
import nl.peildatum.answer.NeighbouringChange;
import nl.peildatum.answer.Status;
import nl.peildatum.areaanswer.AreaAnswers;
import nl.peildatum.areaanswer.AreaTimeline;
import nl.peildatum.areaanswer.DayChange;
import nl.peildatum.law.painter.Painter;
import nl.peildatum.law.painter.Paper;
import nl.peildatum.lineage.LineageStep;
import nl.peildatum.record.FactView;
import nl.peildatum.record.RecordAsOf;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Law 9: stepping through an area's answers meets what asking every day gives")
class Law9SteppingTest {
  private static final Set<String> REGION = Set.of("REGION_15C");
  private int steps;
  private int areas;
  private int segments;

  /** What a step tells, and what a day tells. */
  private record Told(String status, @Nullable Object value, long fact) {
    static Told of(Answer answer) {
      return new Told(
          answer.status().name(),
          answer.value(),
          answer.fact() == null ? 0 : answer.fact().sequence());
    }

    static Told of(NeighbouringChange change) {
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

  @Test
  @DisplayName("an area's timeline and changes say of every day what asking on that day says")
  void timeline() {
    Law law = this::timelineBrokenBy;
    law.holdsFor(12, 9_600_000);
    assertThat(segments).isGreaterThan(500);
  }

  private Optional<String> timelineBrokenBy(Paper paper) {
    var record = Scribe.record(paper);
    for (var coordinates : Coordinates.all(paper)) {
      var known = coordinates.in(record, paper);
      var area = World.AREAS.get(areas++ % World.AREAS.size());
      var broken = timelineBrokenIn(AreaAnswers.of(known, area, Set.of()));
      var changes = DayChange.ofArea(known, area, null, null, Set.of()).toList();
      broken = broken.or(() -> changesBrokenIn(AreaAnswers.of(known, area, Set.of()), changes));
      if (broken.isPresent()) {
        return broken.map(what -> "Asked with " + coordinates + " from " + area + ": " + what);
      }
    }
    return Optional.empty();
  }

  private Optional<String> timelineBrokenIn(AreaAnswers from) {
    var timeline = from.over(null, null).timeline();
    segments += timeline.own().stream().mapToInt(own -> own.segments().size()).sum();
    for (var day = Painter.FIRST; day <= Painter.LAST; day++) {
      var date = World.date(day);
      var drawn = timeline.own().stream().map(own -> drawn(own.segments(), date)).toList();
      var asked = from.on(date).stream().map(Law9SteppingTest::said).toList();
      var beside =
          timeline.beside().stream()
              .filter(other -> !drawn(other.segments(), date).isEmpty())
              .map(other -> other.area().id() + " " + drawn(other.segments(), date))
              .collect(Collectors.toSet());
      var askedBeside =
          from.mayBearOn(date).stream()
              .map(other -> other.area().id() + " " + said(other.answer()))
              .collect(Collectors.toSet());
      if (!drawn.equals(asked) || !beside.equals(askedBeside)) {
        return Optional.of(
            "on day %d %s beside %s, the timeline says %s beside %s"
                .formatted(day, asked, askedBeside, drawn, beside));
      }
    }
    return Optional.empty();
  }

  private static String drawn(List<AreaTimeline.AnsweredSegment> segments, LocalDate day) {
    return segments.stream()
        .filter(told -> told.segment().from() == null || !day.isBefore(told.segment().from()))
        .filter(told -> told.segment().until() == null || day.isBefore(told.segment().until()))
        .map(
            told -> said(told.by(), told.segment().status(), told.segment().fact(), told.lineage()))
        .collect(Collectors.joining());
  }

  private static String said(Answer answer) {
    return said(answer.lane(), answer.status(), answer.fact(), answer.lineage());
  }

  private static String said(
      Lane lane, Status status, @Nullable FactView fact, List<LineageStep> by) {
    return "%s %s %s %s".formatted(lane, status, fact == null ? null : fact.sequence(), by);
  }

  /** Of what the area itself is told: each change is one, and none is missing. */
  private static Optional<String> changesBrokenIn(AreaAnswers from, List<DayChange> changes) {
    for (var day = Painter.FIRST + 1; day <= Painter.LAST; day++) {
      var date = World.date(day);
      var before = statuses(from.on(date.minusDays(1)));
      var after = statuses(from.on(date));
      var told =
          changes.stream()
              .filter(change -> change.other() == null && change.on().equals(date))
              .map(
                  change ->
                      change.lane().kind() + " " + Objects.requireNonNull(change.after()).status())
              .toList();
      if (!before.equals(after) && told.isEmpty()) {
        return Optional.of("on day %d %s, before %s, no change".formatted(day, after, before));
      }
      var beside = statusesBeside(from, date.minusDays(1));
      var besideAfter = statusesBeside(from, date);
      var toldBeside =
          changes.stream().anyMatch(change -> change.other() != null && change.on().equals(date));
      if (!beside.equals(besideAfter) && !toldBeside) {
        return Optional.of(
            "on day %d beside %s, before %s, no change".formatted(day, besideAfter, beside));
      }
      if (!after.containsAll(told)) {
        return Optional.of("on day %d %s, the changes say %s".formatted(day, after, told));
      }
    }
    return Optional.empty();
  }

  private static List<String> statusesBeside(AreaAnswers from, LocalDate day) {
    return from.mayBearOn(day).stream()
        .map(other -> other.area().id() + " " + other.answer().lane() + other.answer().status())
        .toList();
  }

  private static List<String> statuses(List<Answer> answers) {
    return answers.stream().map(a -> a.lane().kind() + " " + a.status()).toList();
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

  private Optional<String> brokenIn(String area, RecordAsOf known) {
    var forward = new ArrayList<Answer>();
    for (var day = Optional.of(World.date(Painter.FIRST)); day.isPresent(); ) {
      var answer = ask(known, area, day.get());
      forward.add(answer);
      day = answer.nextChange().map(NeighbouringChange::on);
      steps++;
    }
    var everyDay = everyDay(known, area, forward);
    return everyDay.isPresent() ? everyDay : back(forward);
  }

  private static Answer ask(RecordAsOf known, String area, LocalDate day) {
    return AreaAnswers.of(known, area, REGION).on(day).getFirst();
  }

  private static Optional<String> everyDay(RecordAsOf known, String area, List<Answer> forward) {
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
              && Objects.equals(change.on(), before.from())
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
