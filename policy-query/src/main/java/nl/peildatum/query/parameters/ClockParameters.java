package nl.peildatum.query.parameters;

/**
 * The names of the parameters for the day and the moment of the record.
 *
 * @param geldigOp for the day for which policy is asked, Europe/Amsterdam
 * @param beschikbaarOp for the instant up to which this register's record counts, UTC, inclusive
 * @param sequence for the last event that counts, inclusive; in place of an instant
 */
record ClockParameters(String geldigOp, String beschikbaarOp, String sequence) {
  /** The names for the question, or for the first question of a comparison. */
  static final ClockParameters OWN = new ClockParameters("geldigOp", "beschikbaarOp", "sequence");

  /** The names for the second question of a comparison. */
  static final ClockParameters OTHER =
      new ClockParameters("otherGeldigOp", "otherBeschikbaarOp", "otherSequence");

  /** Whether the parameters name a moment of the record. */
  boolean nameMoment(Parameters parameters) {
    return parameters.has(beschikbaarOp) || parameters.has(sequence);
  }

  /** Whether the parameters name a day and a moment of the record. */
  boolean areNamed(Parameters parameters) {
    return nameMoment(parameters) && parameters.has(geldigOp);
  }
}
