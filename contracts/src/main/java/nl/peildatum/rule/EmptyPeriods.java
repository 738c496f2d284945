package nl.peildatum.rule;

import java.time.LocalDate;
import nl.peildatum.decision.Claim;
import nl.peildatum.decision.Start;
import nl.peildatum.decision.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Rule: a stated period has at least one day. A period without days is a mistake, never a statement
 * that nothing happens.
 */
public final class EmptyPeriods {
  private EmptyPeriods() {}

  /**
   * Checks a period.
   *
   * @param until exclusive; each claim on the start must lie before it
   */
  public static void check(
      Start start, @Nullable LocalDate until, String pointer, Violations violations) {
    var days =
        start.claims().isEmpty()
            ? start.earliest().stream()
            : start.claims().stream().map(Claim::from);
    days.filter(from -> until != null && !from.isBefore(until))
        .findFirst()
        .ifPresent(
            from ->
                violations.add(
                    "empty-period",
                    pointer,
                    "The period from "
                        + from
                        + " until "
                        + until
                        + " holds no day: until is the first day on which it is over, so it must"
                        + " lie after from. To hold on "
                        + from
                        + " only, write \"until\": \""
                        + from.plusDays(1)
                        + "\"."));
  }
}
