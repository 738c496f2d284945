package nl.peildatum.decision;

import java.util.List;
import nl.peildatum.time.Lane;

/** What a decision leaves that its author may not have meant; recorded, never a refusal. */
public record Warning(String code, String detail, List<Lane> lanes) {
  public Warning about(List<Lane> others) {
    return new Warning(code, detail, others);
  }
}
