package nl.peildatum.query.laterknowledge;

import nl.peildatum.query.compare.Learned;

/** Of what sort something is that became known later (<i>later bekend geworden</i>). */
public enum LaterSort {
  /** What this register had recorded wrongly, a retraction included. */
  CORRECTION,
  PUBLICATION,
  ANNULMENT,
  /** What was decided, or commenced. */
  POLICY,
  /** Areas, what was read, or that there was no policy: what this register knows, no decision. */
  REGISTER;

  static LaterSort of(Learned learned) {
    return switch (learned) {
      case CORRECTION, RETRACTION -> CORRECTION;
      case PUBLICATION -> PUBLICATION;
      case ANNULMENT -> ANNULMENT;
      case AREA, COVERAGE, NO_COUNTRY_POLICY -> REGISTER;
      case POLICY, COMMENCEMENT, OTHER -> POLICY;
    };
  }
}
