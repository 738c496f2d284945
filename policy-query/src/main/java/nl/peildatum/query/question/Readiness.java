package nl.peildatum.query.question;

import java.time.Duration;
import nl.peildatum.area.CountryCode;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.query.view.Trouble;

/** Refuses what cannot be answered rightly for now. */
public final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private Readiness() {}

  public static void require(PolicyView view) {
    if (!view.await(view::isReady, PATIENCE)) {
      throw new Refused(
          Problem.of("not-ready", "This node has not yet read the record to its end."));
    }
  }

  /** What was read so far belongs together. */
  public static void requireSameBeginning(PolicyView view, int beginnings) {
    if (view.beginnings() != beginnings) {
      throw new Refused(
          Problem.of("not-ready", "This node has just begun to read the record anew."));
    }
  }

  /** The record of the country did not begin anew, and was not mended, since. */
  public static void requireSameBeginning(
      PolicyView view, CountryCode country, PolicyView.Beginning beginning) {
    requireSameBeginning(view, beginning.ofAll());
    if (!view.beginning(country).equals(beginning)) {
      throw new Refused(
          Problem.of("not-ready", "This node has just mended its record of " + country + "."));
    }
  }

  public static void require(PolicyView view, CountryCode country) {
    require(view);
    view.trouble(country)
        .ifPresent(
            trouble -> {
              throw new Refused(Problem.of(slug(trouble), detail(country)));
            });
  }

  /** Every country that was heard of can be answered from. */
  static void requireAll(PolicyView view) {
    require(view);
    view.inTrouble().forEach(country -> require(view, country));
  }

  private static String detail(CountryCode country) {
    return "The record of " + country + " cannot be answered from for now.";
  }

  private static String slug(Trouble trouble) {
    return switch (trouble) {
      case GAP -> "record-incomplete";
      case FORKED -> "record-forked";
      case UNREADABLE -> "record-unreadable";
    };
  }
}
