package nl.peildatum.answer;

import nl.peildatum.time.Lane;

/** A lane, and what it is about beside its area. */
record LaneOfArea(Lane lane, Subject subject) {
  static LaneOfArea of(Lane lane) {
    return new LaneOfArea(lane, Subject.of(lane));
  }
}
