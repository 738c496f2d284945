package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Start;
import nl.peildatum.decisionfile.Act;
import nl.peildatum.wording.Wording;

/** Rule: an act that states a start before the day of deciding also states the ground. */
public final class RetroactiveWithoutGround {
  private RetroactiveWithoutGround() {}

  /**
   * Checks an act.
   *
   * @param starts starts that the act states, on either basis
   * @param decidedOn day of deciding of the instrument that set or ended the policy
   */
  public static void check(
      Act act, boolean hasGround, Stream<Start> starts, LocalDate decidedOn, DecisionCheck check) {
    starts
        .flatMap(start -> start.earliest().stream())
        .filter(day -> !hasGround && day.isBefore(decidedOn))
        .min(Comparator.naturalOrder())
        .ifPresent(
            day ->
                check.refuse(
                    "retroactive-without-ground",
                    act.pointer("ground"),
                    detail(act, day, decidedOn, check),
                    Map.of("start", day.toString(), "decidedOn", decidedOn.toString())));
  }

  private static Wording detail(Act act, LocalDate day, LocalDate decidedOn, DecisionCheck check) {
    return fieldOfDefaultStart(act, day, check)
        .map(field -> Wording.of("retroactive-without-ground.default-start", field, day, decidedOn))
        .orElseGet(() -> Wording.of("retroactive-without-ground", day, decidedOn));
  }

  /**
   * The field of the instrument that gave the start to an act without a start of its own; empty if
   * the act states one.
   */
  private static Optional<String> fieldOfDefaultStart(Act act, LocalDate day, DecisionCheck check) {
    if (!(act instanceof Act.PolicyAct policy) || policy.terms().states(Basis.OPERATIONAL)) {
      return Optional.empty();
    }
    return check
        .instrument()
        .filter(instrument -> instrument.startByDefault().equals(day))
        .map(
            instrument -> instrument.operationalFrom() != null ? "operationalFrom" : "announcedOn");
  }
}
