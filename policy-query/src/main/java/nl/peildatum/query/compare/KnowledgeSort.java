package nl.peildatum.query.compare;

import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decision.Statement.AreaRegistered;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Statement.Stated;

/** The sort of knowledge that an event adds. */
public enum KnowledgeSort {
  POLICY,
  CORRECTION,
  RETRACTION,
  ANNULMENT,
  COMMENCEMENT,
  PUBLICATION,
  COVERAGE,
  NO_COUNTRY_POLICY,
  AREA,
  /** An event that changes no answer about a lane. */
  OTHER;

  /** The sort of knowledge that this event adds. */
  public static KnowledgeSort by(RecordedEvent event) {
    return switch (event.statement()) {
      case Stated s -> POLICY;
      case Corrected c -> CORRECTION;
      case DecisionCorrected c -> CORRECTION;
      case Retracted r -> RETRACTION;
      case Annulled a -> ANNULMENT;
      case Commenced c -> COMMENCEMENT;
      case PublicationRecorded p -> PUBLICATION;
      case CoverageStated c -> COVERAGE;
      case NoCountryPolicyDeclared n -> NO_COUNTRY_POLICY;
      case AreaRegistered a -> AREA;
      case AreaSucceeded a -> AREA;
      default -> OTHER;
    };
  }
}
