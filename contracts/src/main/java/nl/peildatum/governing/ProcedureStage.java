package nl.peildatum.governing;

/** The stage of a case (<i>procedurefase</i>). */
public enum ProcedureStage {
  FIRST_DECISION,
  NEW_DECISION,
  DISTRICT_COURT,
  HIGHER_APPEAL,
  WITHDRAWAL,
  EXTENSION
}
