package nl.peildatum.answer;

/**
 * The status of a lane on a day: the first constant that applies, in this order. Every absence of
 * policy has a status that gives the reason.
 */
public enum Status {
  PLACE_UNKNOWN,
  DISPUTED,
  UNCERTAIN,
  IN_FORCE,
  DECLARED_NONE,
  ANNULLED,
  ENDED,
  ANNOUNCED,
  OUTSIDE_COVERAGE,
  NO_COUNTRY_POLICY,
  NOT_YET,
  NEVER_DESIGNATED,
  NOTHING_RECORDED;

  /** Whether policy may or may not stand, because a start is disputed or known by bounds only. */
  public boolean isDoubtful() {
    return this == DISPUTED || this == UNCERTAIN;
  }

  /** Whether policy stands or may stand. */
  public boolean mayStand() {
    return this == IN_FORCE || isDoubtful();
  }
}
