package nl.peildatum.governing;

/** An option of the table of governing days: a day that the law may look at (<i>peilmoment</i>). */
public enum GoverningOption {
  AT_DECISION,
  AT_APPLICATION,
  AT_HEARING,
  AT_RULING,
  AT_DISTRICT_COURT_RULING,
  AT_GRANT,
  AT_REVIEW,
  AT_TERM_END,
  MORE_FAVOURABLE,
  AS_KNOWN_ON
}
