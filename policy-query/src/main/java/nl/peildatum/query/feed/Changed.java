package nl.peildatum.query.feed;

import nl.peildatum.difference.AbsenceDifference;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.Difference;

/** Which answer changed, and how. */
public sealed interface Changed {

  /** About a lane. */
  record OfLane(Difference difference) implements Changed {}

  /** To who asks about an area: another lane answers, or none did. */
  record OfArea(AreaDifference difference) implements Changed {}

  /** To who asks about a place, by any cause; only in the feed of that place. */
  record OfPlace(ToldOtherwise difference) implements Changed {}

  /** About every lane of which nothing is on record. */
  record NotOnRecord(AbsenceDifference difference) implements Changed {}
}
