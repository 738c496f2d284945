package nl.peildatum.decision;

/** The kinds of document that perform acts; Dutch instruments keep their names. */
public enum InstrumentType {
  KAMERBRIEF,
  WBV,
  STAATSCOURANT,
  RULING,
  MINISTERIAL_REGULATION,
  EU_ACT,
  /** Areas, coverage, that there was no policy: what this register knows, never policy. */
  REGISTER,
  /** This register's own mistake (<i>herstel</i>); performs nothing but Correct and Retract. */
  DATA_CORRECTION
}
