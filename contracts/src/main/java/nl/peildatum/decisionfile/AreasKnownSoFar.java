package nl.peildatum.decisionfile;

import nl.peildatum.area.Area;
import nl.peildatum.area.Gazetteer;

/**
 * The areas that the next act of a decision file may name: those on record, and those that the acts
 * read before it register.
 */
final class AreasKnownSoFar {
  /** A sequence after every recorded one; an area of this file gets its own when it is recorded. */
  private static final long NOT_RECORDED_YET = Long.MAX_VALUE;

  private Gazetteer known;

  /**
   * @param onRecord not cut by {@link Gazetteer#asOf}
   */
  AreasKnownSoFar(Gazetteer onRecord) {
    this.known = onRecord.withoutPlaces();
  }

  Gazetteer known() {
    return known;
  }

  /**
   * Adds an area, or its parent and aliases if its id is known already. What may not be stated of a
   * known area is reported by {@code RegisterAreaHandler}.
   */
  void register(Area area) {
    known =
        known.byId(area.id()).isEmpty()
            ? known.and(area, NOT_RECORDED_YET)
            : known.andAbout(area, NOT_RECORDED_YET);
  }
}
