package nl.peildatum.query.laterknowledge;

import nl.peildatum.query.compare.KnowledgeSort;

/** The sort of a fact that became known later (<i>later bekend geworden</i>). */
public enum LaterSort {
  /** A correction of an error of this register, or a retraction. */
  CORRECTION,
  PUBLICATION,
  ANNULMENT,
  /** A policy or a commencement. */
  POLICY,
  /**
   * Areas, coverage, or the statement that there was no policy: knowledge of this register, not a
   * decision.
   */
  REGISTER;

  static LaterSort of(KnowledgeSort learned) {
    return switch (learned) {
      case CORRECTION, RETRACTION -> CORRECTION;
      case PUBLICATION -> PUBLICATION;
      case ANNULMENT -> ANNULMENT;
      case AREA, COVERAGE, NO_COUNTRY_POLICY -> REGISTER;
      case POLICY, COMMENCEMENT, OTHER -> POLICY;
    };
  }
}
