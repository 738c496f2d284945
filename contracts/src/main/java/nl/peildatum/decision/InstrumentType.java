package nl.peildatum.decision;

/** The kinds of document that perform acts; Dutch instruments keep their names. */
public enum InstrumentType {
  KAMERBRIEF,
  WBV,
  STAATSCOURANT,
  RULING,
  MINISTERIAL_REGULATION,
  EU_ACT,
  /** States the knowledge of this register (areas, coverage, absence of policy), never policy. */
  REGISTER,
  /** This register's own mistake (<i>herstel</i>); performs nothing but Correct and Retract. */
  DATA_CORRECTION
}
