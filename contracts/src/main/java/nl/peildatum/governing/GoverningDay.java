package nl.peildatum.governing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which policy is looked at for a case, with the rule that says so. A {@link
 * GoverningOption} names such a day in the law; this is the day that it gives for one case.
 *
 * @param day Europe/Amsterdam
 * @param bekendOp only what was public on this day (inclusive) counts; {@code null} = no filter
 * @param contested the day of the contested decision: a decision taken or published after it is
 *     tested by its publication (art. 83 Vw 2000); {@code null} = everything counts
 */
public record GoverningDay(
    GoverningRule rule,
    CaseDate date,
    LocalDate day,
    @Nullable LocalDate bekendOp,
    @Nullable LocalDate contested) {

  /** This governing day with another day. */
  public GoverningDay on(LocalDate otherDay) {
    return new GoverningDay(rule, date, otherDay, bekendOp, contested);
  }

  /**
   * This governing day with {@code earlier} as its {@code bekendOp} (inclusive, Europe/Amsterdam).
   */
  public GoverningDay asPublicOn(LocalDate earlier) {
    return new GoverningDay(rule, date, day, earlier, contested);
  }
}
