package nl.peildatum.rule.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.peildatum.decision.Instrument;
import nl.peildatum.decision.Warning;
import nl.peildatum.rule.DecisionCheck;
import nl.peildatum.rule.PublishedOn;

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
    check
        .instrument()
        .map(Instrument::decidedOn)
        .ifPresent(
            day -> {
              if (day.isAfter(today)) {
                refuse(day, "lies after today, " + today, check);
              } else if (day.isBefore(EARLIEST)) {
                refuse(day, "lies before 1945", check);
              }
            });
  }

  private static void refuse(LocalDate day, String why, DecisionCheck check) {
    check.refuse(
        "decided-on-out-of-range",
        "/instrument/decidedOn",
        "The day of deciding, "
            + day
            + ", "
            + why
            + ". Write the date on the document, for example \"decidedOn\": \"2023-01-11\". A"
            + " policy that starts later states that in from.",
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
              "The instrument was published on "
                  + published
                  + ", before it was decided on "
                  + instrument.decidedOn()
                  + ". Check both dates: publishedOn is the date of the Staatscourant, decidedOn"
                  + " the day on the document itself."));
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
          warning(
              "announced-after-today",
              "The instrument would be announced on "
                  + announced
                  + ", after today, "
                  + today
                  + ". Check the date: announcedOn is the day of the letter to Parliament. A policy"
                  + " that starts later states that in from."));
    }
    return announced.isBefore(decided)
        ? List.of(
            warning(
                "announced-before-decided",
                "The instrument was announced on "
                    + announced
                    + ", before it was decided on "
                    + decided
                    + ". Check both dates: announcedOn is the day of the letter to Parliament,"
                    + " decidedOn the day on the document itself."))
        : List.of();
  }

  private static Warning warning(String code, String detail) {
    return new Warning(code, detail, List.of());
  }
}
