package nl.peildatum.rule;

import java.time.LocalDate;
import java.util.Map;
import nl.peildatum.decisionfile.Act;
import nl.peildatum.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Rule: the day of a publication (<i>bekendmaking</i>) does not lie in the future, because terms
 * are counted from that day.
 */
public final class PublishedOn {
  public static final String BEFORE_DECIDED = "published-before-decided";

  private PublishedOn() {}

  /**
   * Checks the instrument and the acts RecordPublication.
   *
   * @param today day in Europe/Amsterdam
   */
  public static void check(DecisionCheck check, LocalDate today) {
    check.eachInstrument(
        (instrument, pointer) ->
            check(instrument.publishedOn(), pointer + "/publishedOn", today, check));
    check.file().acts().stream()
        .filter(Act.RecordPublicationAct.class::isInstance)
        .map(Act.RecordPublicationAct.class::cast)
        .forEach(act -> check(act.publishedOn(), act.pointer("publishedOn"), today, check));
  }

  private static void check(
      @Nullable LocalDate day, String pointer, LocalDate today, DecisionCheck check) {
    if (day != null && day.isAfter(today)) {
      check.refuse(
          "published-on-out-of-range",
          pointer,
          Wording.of("published-on-out-of-range", day, today),
          Map.of("publishedOn", day.toString()));
    }
  }
}
