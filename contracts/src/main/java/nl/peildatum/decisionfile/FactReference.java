package nl.peildatum.decisionfile;

import nl.peildatum.area.AreaId;
import nl.peildatum.decision.DecisionId;
import org.jspecify.annotations.Nullable;

/** A reference to the recorded fact that an act targets, as written in a decision file. */
public sealed interface FactReference {

  /**
   * A reference by sequence.
   *
   * @param sequence in the country, from 1
   */
  record BySequence(long sequence) implements FactReference {}

  /**
   * A reference by decision and act, which is valid in other registers too.
   *
   * @param act index in the decision's acts, from 0
   * @param area area of the fact; {@code null} if the act made one fact only
   */
  record ByAct(DecisionId decisionId, int act, @Nullable AreaId area) implements FactReference {}
}
