package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import nl.peildatum.decision.Act;
import nl.peildatum.decision.Start;

/** Whoever states a start before the day of deciding says on what ground. */
final class RetroactiveWithoutGround {
  private RetroactiveWithoutGround() {}

  /**
   * @param starts those that the act states, on either basis
   * @param decidedOn of the instrument that set or ended the policy
   */
  static void check(
      Act act, boolean hasGround, Stream<Start> starts, LocalDate decidedOn, Deciding deciding) {
    starts
        .flatMap(start -> start.earliest().stream())
        .filter(day -> !hasGround && day.isBefore(decidedOn))
        .min(Comparator.naturalOrder())
        .ifPresent(
            day ->
                deciding
                    .violations()
                    .add(
                        "retroactive-without-ground",
                        act.pointer("ground"),
                        "The start "
                            + day
                            + " lies before the day of deciding, "
                            + decidedOn
                            + ". State the ground for that in ground, or correct the start.",
                        Map.of("start", day.toString(), "decidedOn", decidedOn.toString())));
  }
}
