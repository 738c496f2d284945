package nl.peildatum.record;

import nl.peildatum.time.Lane;

/** A lane and its subject beside its area. */
public record LaneAndSubject(Lane lane, Subject subject) {
  static LaneAndSubject of(Lane lane) {
    return new LaneAndSubject(lane, Subject.of(lane));
  }
}
