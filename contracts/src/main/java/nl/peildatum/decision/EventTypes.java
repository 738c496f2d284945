package nl.peildatum.decision;

import nl.peildatum.decision.Statement.Annulled;
import nl.peildatum.decision.Statement.AreaRegistered;
import nl.peildatum.decision.Statement.AreaSucceeded;
import nl.peildatum.decision.Statement.Commenced;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.decision.Statement.DecisionCorrected;
import nl.peildatum.decision.Statement.DecisionRecorded;
import nl.peildatum.decision.Statement.NoCountryPolicyDeclared;
import nl.peildatum.decision.Statement.PublicationRecorded;
import nl.peildatum.decision.Statement.Retracted;
import nl.peildatum.decision.Statement.SourceSuperseded;
import nl.peildatum.decision.Statement.Stated;
import nl.peildatum.decision.Statement.TransitionalRuleRecorded;

/** The type names of events that belong to no kind of policy, and of any event; they are frozen. */
public final class EventTypes {
  public static final String DECISION = "decision-recorded.v1";
  public static final String CORRECTED = "fact-corrected.v1";
  public static final String DECISION_CORRECTED = "decision-corrected.v1";
  public static final String RETRACTED = "fact-retracted.v1";
  public static final String ANNULLED = "fact-annulled.v1";
  public static final String COMMENCED = "fact-commenced.v1";
  public static final String PUBLISHED = "publication-recorded.v1";
  public static final String COVERAGE = "coverage-stated.v1";
  public static final String SUPERSEDED = "source-superseded.v1";
  public static final String TRANSITIONAL_RULE = "transitional-rule-recorded.v1";
  public static final String AREA = "area-registered.v1";
  public static final String SUCCESSION = "area-succeeded.v1";
  public static final String NO_POLICY = "no-country-policy-declared.v1";

  private EventTypes() {}

  /**
   * The type name of a statement in the store and the payload: {@code region-15c-designated.v1}.
   */
  public static String of(Statement statement) {
    return switch (statement) {
      case DecisionRecorded d -> DECISION;
      case Stated s -> s.fact().type();
      case Corrected c -> CORRECTED;
      case DecisionCorrected c -> DECISION_CORRECTED;
      case Retracted r -> RETRACTED;
      case Annulled a -> ANNULLED;
      case Commenced c -> COMMENCED;
      case PublicationRecorded p -> PUBLISHED;
      case CoverageStated c -> COVERAGE;
      case NoCountryPolicyDeclared n -> NO_POLICY;
      case SourceSuperseded s -> SUPERSEDED;
      case TransitionalRuleRecorded t -> TRANSITIONAL_RULE;
      case AreaRegistered r -> AREA;
      case AreaSucceeded s -> SUCCESSION;
    };
  }
}
