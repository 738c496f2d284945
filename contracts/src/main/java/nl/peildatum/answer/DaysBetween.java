package nl.peildatum.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.peildatum.answer.Cause.DayCame;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.time.Lane;

/** The valid axis between two days, as known: the days on which a lane came to read otherwise. */
final class DaysBetween {
  private final AsKnown known;
  private final LocalDate first;
  private final LocalDate last;
  private final Map<String, Set<LocalDate>> closingDays = new HashMap<>();

  /**
   * @param one inclusive, Europe/Amsterdam; before, after or equal to {@code other}
   */
  DaysBetween(AsKnown known, LocalDate one, LocalDate other) {
    this.known = known;
    this.first = one.isBefore(other) ? one : other;
    this.last = one.isBefore(other) ? other : one;
  }

  /** In the order of the days, whichever of the two was named first. */
  List<Cause> in(Lane lane) {
    var judge = new Judge(known, known.lane(lane));
    var days = new ArrayList<LocalDate>();
    days.add(first);
    days.addAll(turningDays(lane));
    days.add(last);
    return Course.over(days.size(), point -> judge.on(days.get(point)), Verdict::isSameAs).stream()
        .map(step -> cause(days.get(step.at()), step))
        .toList();
  }

  private Set<LocalDate> turningDays(Lane lane) {
    var days = new TreeSet<>(known.turningDays(lane));
    days.addAll(closingDays.computeIfAbsent(lane.kind(), this::closingDays));
    return days.headSet(last, true).tailSet(first, false);
  }

  /** The days on which a list of the kind was closed, or no longer is. */
  private Set<LocalDate> closingDays(String kind) {
    var days = new TreeSet<LocalDate>();
    known
        .closingIn(kind)
        .flatMap(place -> place.stroke().stream())
        .forEach(
            stroke -> {
              days.add(stroke.period().from());
              Stream.ofNullable(stroke.period().until()).forEach(days::add);
            });
    return days;
  }

  private Cause cause(LocalDate on, Course.Step<Verdict> step) {
    var facts = Grounds.gained(step.before(), step.after()).map(this::event).toList();
    var natures = Nature.none();
    natures.add(nature(step));
    return new DayCame(on, step.before(), step.after(), facts, natures);
  }

  private RecordedEvent event(long sequence) {
    return known.record().event(sequence).orElseThrow();
  }

  /**
   * What an act says of its nature is about the policy that it states: it counts on the day from
   * which that stands. Of what ends by itself nobody says anything.
   */
  private Nature nature(Course.Step<Verdict> step) {
    var standing = Grounds.standing(step.after());
    return standing.isPresent() && !standing.equals(Grounds.standing(step.before()))
        ? Nature.ofContent(event(standing.get()))
        : Grounds.annulment(step.after())
            .map(sequence -> Nature.of(event(sequence)))
            .orElse(Nature.NOT_STATED);
  }
}
