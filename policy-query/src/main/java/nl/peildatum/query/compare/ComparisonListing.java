package nl.peildatum.query.compare;

import java.util.Optional;
import nl.peildatum.json.Listing;
import nl.peildatum.query.compare.Comparison.Side;
import nl.peildatum.query.parameters.CoordinatesPair;

/** The differences between two answers as one list, for the API and for the pages. */
public final class ComparisonListing {
  private ComparisonListing() {}

  /**
   * @param place as written; empty = the whole country
   */
  static Listing of(CoordinatesPair asked, Optional<String> place) {
    return first(asked, place, Long.MAX_VALUE);
  }

  /**
   * The differences about an area, or the first differences about a whole country.
   *
   * @param place as written; empty = the whole country
   * @param most the most differences about a whole country
   */
  public static Listing first(CoordinatesPair asked, Optional<String> place, long most) {
    var one = new Side(asked.one().known(), asked.one().day());
    var other = new Side(asked.other().known(), asked.other().day());
    var kinds = asked.one().kinds();
    var head = asked.head(place);
    var otherHead = asked.other().head(null);
    if (place.isPresent()) {
      return ComparisonWriter.comparison(
          head, otherHead, Comparison.ofArea(one, other, place.get(), kinds));
    }
    var absence =
        Comparison.hasLanes(one, other, kinds)
            ? Optional.<Comparison.LaneDifference>empty()
            : Comparison.ofNoLane(one, other, asked.one().kindOfAbsence());
    return ComparisonWriter.comparison(
        head, otherHead, () -> Comparison.of(one, other, kinds).limit(most), absence);
  }
}
