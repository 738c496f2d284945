package nl.peildatum.answer;

/** What there is to say about a lane on a day; the first that applies. Absence has a reason. */
public enum Status {
  PLACE_UNKNOWN,
  DISPUTED,
  IN_FORCE,
  ANNULLED,
  ENDED,
  ANNOUNCED,
  BEFORE_COVERAGE,
  NO_COUNTRY_POLICY,
  NOT_YET,
  NEVER_DESIGNATED,
  NOTHING_RECORDED
}
