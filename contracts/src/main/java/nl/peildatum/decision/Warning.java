package nl.peildatum.decision;

import java.util.List;
import nl.peildatum.time.Lane;
import nl.peildatum.wording.Wording;

/**
 * A consequence of a decision that its author may not have meant. It is recorded and never refuses
 * the decision.
 *
 * @param lanes the lanes that the consequence is about; may be none
 */
public record Warning(String code, Wording detail, List<Lane> lanes) {
  /** This warning with other lanes in place of its own. */
  public Warning about(List<Lane> others) {
    return new Warning(code, detail, others);
  }
}
