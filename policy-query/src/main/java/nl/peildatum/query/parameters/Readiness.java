package nl.peildatum.query.parameters;

import java.time.Duration;
import nl.peildatum.area.CountryCode;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;
import nl.peildatum.wording.Wording;

/** Refuses a question that cannot be answered correctly at the moment. */
public final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private Readiness() {}

  /** Refuses the question if this node does not get ready within two seconds. */
  public static void require(PolicyView view) {
    if (!view.await(view::isReady, PATIENCE)) {
      throw new Refused(Problem.of("not-ready", Wording.of("not-ready.reading")));
    }
  }

  /**
   * Refuses the question if the node has begun to read the record anew, so that data read before
   * and after must not be combined.
   *
   * @param beginnings the number of beginnings when the first data was read
   */
  public static void requireSameBeginning(PolicyView view, int beginnings) {
    if (view.beginnings() != beginnings) {
      throw new Refused(Problem.of("not-ready", Wording.of("not-ready.anew")));
    }
  }

  /**
   * Refuses the question if the record of the country was read anew or mended in the meantime.
   *
   * @param beginning the country's beginning when the first data was read
   */
  public static void requireSameBeginning(
      PolicyView view, CountryCode country, PolicyView.Beginning beginning) {
    requireSameBeginning(view, beginning.ofAll());
    if (!view.beginning(country).equals(beginning)) {
      throw new Refused(Problem.of("not-ready", Wording.of("not-ready.mended", country)));
    }
  }

  /** Refuses the question if this node is not ready, or the country's record is in trouble. */
  public static void require(PolicyView view, CountryCode country) {
    require(view);
    view.trouble(country)
        .ifPresent(
            trouble -> {
              throw new Refused(Problem.of(slug(trouble), detail(country)));
            });
  }

  /** Refuses the question if the record of any known country is in trouble. */
  static void requireAll(PolicyView view) {
    require(view);
    view.inTrouble().forEach(country -> require(view, country));
  }

  private static Wording detail(CountryCode country) {
    return Wording.of("record-in-trouble", country);
  }

  private static String slug(CountryFault trouble) {
    return switch (trouble) {
      case GAP -> "record-incomplete";
      case FORKED -> "record-forked";
      case UNREADABLE -> "record-unreadable";
    };
  }
}
