package nl.peildatum.query.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which policy is looked at for a case, and by which rule.
 *
 * @param day Europe/Amsterdam
 * @param bekendOp only what was public on this day (inclusive) counts; {@code null} = no filter
 * @param contested the day of the contested decision: what was decided or published after it is
 *     tested by its publication (art. 83 Vw 2000); {@code null} = everything counts
 */
public record GoverningDay(
    GoverningRule rule,
    CaseDate date,
    LocalDate day,
    @Nullable LocalDate bekendOp,
    @Nullable LocalDate contested) {

  /** The same rule, were it to look at another day. */
  public GoverningDay on(LocalDate otherDay) {
    return new GoverningDay(rule, date, otherDay, bekendOp, contested);
  }

  /** The same, where only what was public by then (inclusive) counts. */
  public GoverningDay asPublicOn(LocalDate earlier) {
    return new GoverningDay(rule, date, day, earlier, contested);
  }
}
