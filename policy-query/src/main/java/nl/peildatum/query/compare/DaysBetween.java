package nl.peildatum.query.compare;

import java.time.LocalDate;
import java.util.List;
import nl.peildatum.answer.Verdict;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.difference.ChangeBisection;
import nl.peildatum.query.compare.SingleChange.DayCame;
import nl.peildatum.record.RecordAsOf;

/**
 * Finds the changes of a lane's verdict between two days on the valid axis, as known at one moment.
 */
final class DaysBetween {
  private final RecordAsOf known;
  private final LocalDate first;
  private final LocalDate last;

  /**
   * @param known the record as known at that moment
   * @param one inclusive, Europe/Amsterdam; before, after or equal to {@code other}
   */
  DaysBetween(RecordAsOf known, LocalDate one, LocalDate other) {
    this.known = known;
    this.first = one.isBefore(other) ? one : other;
    this.last = one.isBefore(other) ? other : one;
  }

  /** The changes in the order of the days, whichever of the two days was named first. */
  List<SingleChange> in(VerdictSource source) {
    var days = source.days(known, first, last);
    return ChangeBisection.over(
            days.size(), point -> source.verdict(known, days.get(point)), Verdict::isSameAs)
        .stream()
        .map(step -> change(days.get(step.at()), step))
        .toList();
  }

  private SingleChange change(LocalDate on, ChangeBisection.Step<Verdict> step) {
    var facts = VerdictFacts.gained(step.before(), step.after()).map(this::event).toList();
    var natures = ChangeNature.none();
    natures.add(nature(step));
    return new DayCame(on, step.before(), step.after(), facts, natures);
  }

  private RecordedEvent event(long sequence) {
    return known.record().event(sequence).orElseThrow();
  }

  /**
   * The nature that the act states of the policy that stands from this day, or of the annulment;
   * {@code NOT_STATED} for policy that ends by itself.
   */
  private ChangeNature nature(ChangeBisection.Step<Verdict> step) {
    var standing = VerdictFacts.standing(step.after());
    return standing.isPresent() && !standing.equals(VerdictFacts.standing(step.before()))
        ? ChangeNature.ofPolicy(event(standing.get()))
        : VerdictFacts.annulment(step.after())
            .map(sequence -> ChangeNature.of(event(sequence)))
            .orElse(ChangeNature.NOT_STATED);
  }
}
