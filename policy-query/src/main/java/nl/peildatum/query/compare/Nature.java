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
 * Of what nature a change is (<i>aard van de wijziging</i>), as the act that made it says of
 * itself; the one that weighs most first, so that a change of substance never hides behind an edit.
 */
public enum Nature {
  SUBSTANTIVE,
  /** No act says: it may be of substance. */
  NOT_STATED,
  /** This register had erred; nobody changed policy. */
  DATA_CORRECTION,
  DISPUTED,
  METHOD,
  LEGAL_BASIS,
  EDITORIAL;

  /** What the act of an event says of itself. */
  public static Nature of(RecordedEvent event) {
    return event.statement() instanceof OfAct act
            && act.origin().instrument().is(InstrumentType.DATA_CORRECTION)
        ? DATA_CORRECTION
        : ofContent(event);
  }

  /**
   * What is said of the policy itself: a correction may have inherited it from what it corrects.
   */
  static Nature ofContent(RecordedEvent event) {
    return stated(remarks(event.statement()).get("changeNature"));
  }

  private static Nature stated(@Nullable Object changeNature) {
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

  /** In the order of their weight. */
  static Set<Nature> none() {
    return EnumSet.noneOf(Nature.class);
  }
}
