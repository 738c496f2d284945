package nl.peildatum.record;

import nl.peildatum.time.Lane;

/** A lane, and what it is about beside its area. */
public record LaneOfArea(Lane lane, Subject subject) {
  static LaneOfArea of(Lane lane) {
    return new LaneOfArea(lane, Subject.of(lane));
  }
}
