package nl.peildatum.rule.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Warning;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.PublishedOn;
import nl.peildatum.wording.Wording;

/**
 * Rule: the day of deciding (<i>besluitdatum</i>) does not lie in the future or before the first
 * asylum policy.
 */
public final class DecidedOn {
  /**
   * The first day allowed, inclusive, Europe/Amsterdam: no asylum policy is older than the Second
   * World War.
   */
  private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);

  private DecidedOn() {}

  /**
   * Checks the day of deciding.
   *
   * @param today day in Europe/Amsterdam
   */
  public static void check(DecisionCheck check, LocalDate today) {
    check.eachInstrument(
        (instrument, pointer) ->
            check(instrument.decidedOn(), pointer + "/decidedOn", today, check));
  }

  private static void check(LocalDate day, String pointer, LocalDate today, DecisionCheck check) {
    if (day.isAfter(today)) {
      refuse(day, pointer, Wording.of("decided-on-out-of-range.after-today", today), check);
    } else if (day.isBefore(EARLIEST)) {
      refuse(day, pointer, Wording.of("decided-on-out-of-range.before-1945"), check);
    }
  }

  private static void refuse(LocalDate day, String pointer, Wording why, DecisionCheck check) {
    check.refuse(
        "decided-on-out-of-range",
        pointer,
        Wording.of("decided-on-out-of-range", day, why),
        Map.of("decidedOn", day.toString()));
  }

  /**
   * Warnings about dates of the instrument that are unlikely: Parliament informed before the
   * decision or on a future day, or publication before the decision.
   *
   * @param today day in Europe/Amsterdam
   */
  public static List<Warning> warnings(Instrument instrument, LocalDate today) {
    var warnings = new ArrayList<>(announced(instrument, today));
    var published = instrument.publishedOn();
    if (published != null && published.isBefore(instrument.decidedOn())) {
      warnings.add(
          warning(
              PublishedOn.BEFORE_DECIDED,
              Wording.of("published-before-decided", published, instrument.decidedOn())));
    }
    return List.copyOf(warnings);
  }

  private static List<Warning> announced(Instrument instrument, LocalDate today) {
    var announced = instrument.announcedOn();
    var decided = instrument.decidedOn();
    if (announced == null) {
      return List.of();
    }
    if (announced.isAfter(today)) {
      return List.of(
          warning("announced-after-today", Wording.of("announced-after-today", announced, today)));
    }
    return announced.isBefore(decided)
        ? List.of(
            warning(
                "announced-before-decided",
                Wording.of("announced-before-decided", announced, decided)))
        : List.of();
  }

  private static Warning warning(String code, Wording detail) {
    return new Warning(code, detail, List.of());
  }
}
