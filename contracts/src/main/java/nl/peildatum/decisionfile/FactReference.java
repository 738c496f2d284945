package nl.peildatum.decisionfile;

import nl.peildatum.area.AreaId;
import nl.peildatum.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/** Which recorded fact an act aims at, as a decision file says it. */
public sealed interface FactReference {

  /**
   * @param sequence in the country, from 1
   */
  record BySequence(long sequence) implements FactReference {}

  /**
   * Portable between registers.
   *
   * @param act index in the decision's acts, from 0
   * @param area {@code null} where the act made one fact only
   */
  record ByAct(DecisionId decisionId, int act, @Nullable AreaId area) implements FactReference {}
}
