package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A Set or an End in one lane, as stated or as corrected (with the inherited members).
 *
 * @param type name in the store and on the topic, such as {@code region-15c-designated.v1}
 * @param start first day the IND acts on it (basis OPERATIONAL)
 * @param until exclusive, Europe/Amsterdam; {@code null} = until further notice
 * @param formal stated legal start (basis FORMAL); counts once a publication is recorded
 * @param overrules whether the fact also replaces facts recorded before it that start later
 * @param onlyThese whether the act states a closed list (<i>uitsluitend</i>), which explains the
 *     absence of the areas or groups that it does not name
 * @param remarks ground, change nature, paragraph and similar fields
 * @param states bases on which the act itself states a start; a correction may have inherited the
 *     others
 */
public record PolicyFact(
    Mechanism mechanism,
    String type,
    Lane lane,
    Start start,
    @Nullable LocalDate until,
    Start formal,
    boolean overrules,
    boolean onlyThese,
    Map<String, Object> value,
    Map<String, Object> remarks,
    Set<Basis> states) {
  public PolicyFact {
    value = Members.copyOf(value);
    remarks = Members.copyOf(remarks);
  }

  public boolean isSet() {
    return mechanism == Mechanism.SET;
  }

  public boolean isEnd() {
    return mechanism == Mechanism.END;
  }

  public boolean states(Basis basis) {
    return states.contains(basis);
  }

  /**
   * Whether the policy was set by a formal act. An informal practice never starts on the basis
   * FORMAL (Awb 4:82).
   */
  public boolean hasFormalAct() {
    return !Boolean.TRUE.equals(remarks.get("noFormalAct"));
  }
}
