package nl.peildatum.query.assessment;

/** Where a case is (<i>procedurefase</i>). */
public enum Stage {
  FIRST_DECISION,
  NEW_DECISION,
  DISTRICT_COURT,
  HIGHER_APPEAL,
  WITHDRAWAL,
  EXTENSION
}
