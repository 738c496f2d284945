package nl.peildatum.decisionfile;

import nl.peildatum.area.Area;
import nl.peildatum.area.Gazetteer;

/** The areas that an act may name: those on record, and those that earlier acts register. */
final class AreasInOrder {
  private Gazetteer known;

  AreasInOrder(Gazetteer onRecord) {
    this.known = onRecord;
  }

  Gazetteer known() {
    return known;
  }

  /** Adds an area. Whether it may be registered is checked by {@code RegistersArea}. */
  void register(Area area) {
    if (known.byId(area.id()).isEmpty()) {
      known = known.and(area, Long.MAX_VALUE);
    }
  }
}
