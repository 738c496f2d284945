package nl.peildatum.query.compare;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.decision.Statement.Corrected;
import nl.peildatum.decision.Statement.OfAct;
import nl.peildatum.decision.Statement.Stated;
import org.jspecify.annotations.Nullable;

/**
 * The nature of a change (<i>aard van de wijziging</i>), as stated by the act that made it. The
 * weightiest comes first, so that a change of substance is never hidden behind an editorial one.
 */
public enum ChangeNature {
  SUBSTANTIVE,
  /** The act does not state a nature, so the change may be of substance. */
  NOT_STATED,
  /** The correction of an error of this register; policy did not change. */
  DATA_CORRECTION,
  DISPUTED,
  METHOD,
  LEGAL_BASIS,
  EDITORIAL;

  /** The nature that the act of an event states of itself. */
  public static ChangeNature of(RecordedEvent event) {
    return event.statement() instanceof OfAct act
            && act.origin().instrument().is(InstrumentType.DATA_CORRECTION)
        ? DATA_CORRECTION
        : ofPolicy(event);
  }

  /**
   * The nature stated of the policy in the event; a correction can have inherited it from the fact
   * that it corrects.
   */
  static ChangeNature ofPolicy(RecordedEvent event) {
    return stated(remarks(event.statement()).get("changeNature"));
  }

  private static ChangeNature stated(@Nullable Object changeNature) {
    return changeNature instanceof String code ? valueOf(code) : NOT_STATED;
  }

  private static Map<String, Object> remarks(Statement statement) {
    return switch (statement) {
      case Stated stated -> stated.fact().remarks();
      case Corrected corrected -> corrected.result().remarks();
      case OfAct act -> act.origin().remarks();
      case Statement.DecisionRecorded decision -> Map.of();
    };
  }

  /** An empty set that keeps the order of weight. */
  static Set<ChangeNature> none() {
    return EnumSet.noneOf(ChangeNature.class);
  }
}
