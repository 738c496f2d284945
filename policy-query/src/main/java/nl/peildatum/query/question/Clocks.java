package nl.peildatum.query.question;

/**
 * The names of the parameters that say of which day and as of when.
 *
 * @param geldigOp of a day, Europe/Amsterdam
 * @param beschikbaarOp of an instant, inclusive
 * @param sequence of the last event to count, inclusive; in place of an instant
 */
record Clocks(String geldigOp, String beschikbaarOp, String sequence) {
  static final Clocks OWN = new Clocks("geldigOp", "beschikbaarOp", "sequence");

  /** Of a second question beside the first. */
  static final Clocks OTHER = new Clocks("otherGeldigOp", "otherBeschikbaarOp", "otherSequence");

  boolean nameMoment(Parameters parameters) {
    return parameters.has(beschikbaarOp) || parameters.has(sequence);
  }

  boolean areNamed(Parameters parameters) {
    return nameMoment(parameters) && parameters.has(geldigOp);
  }
}
