package nl.peildatum.query.feed;

import nl.peildatum.difference.AbsenceDifference;
import nl.peildatum.difference.AreaDifference;
import nl.peildatum.difference.LaneDifference;

/** The answer that changed, with its difference. */
public sealed interface ChangedAnswer {

  /** The answer about a lane. */
  record OfLane(LaneDifference difference) implements ChangedAnswer {}

  /** The answer about an area, which another lane gives from now on. */
  record OfArea(AreaDifference difference) implements ChangedAnswer {}

  /** The answer about a place, by any cause; only in the feed of that place. */
  record OfPlace(PlaceDifference difference) implements ChangedAnswer {}

  /** The answer about every lane without any recorded fact. */
  record NotOnRecord(AbsenceDifference difference) implements ChangedAnswer {}
}
