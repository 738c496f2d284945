package nl.peildatum.query.feed;

import nl.peildatum.area.CountryCode;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.wording.Wording;

/**
 * The refusal of a question because the feed of a country does not yet hold everything that this
 * node has read.
 */
public final class FeedBehind extends Refused {
  private static final long serialVersionUID = 1L;

  FeedBehind(CountryCode country) {
    super(Problem.of("not-yet-projected", Wording.of("not-yet-projected.feed", country)));
  }
}
