package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.peildatum.time.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A Set or an End in one lane, as stated or as corrected (with what was inherited).
 *
 * @param type name in store and on the topic, such as {@code region-15c-designated.v1}
 * @param start first day the IND acts on it (basis OPERATIONAL)
 * @param until exclusive, Europe/Amsterdam; {@code null} = until further notice
 * @param formal stated legal start (basis FORMAL); counts once a publication is recorded
 * @param overrules sweeps away what was recorded with a later start too
 * @param onlyThese <i>uitsluitend</i>: explains the absence of the areas left out
 * @param remarks ground, change nature, paragraph and their kin
 * @param states which starts this act itself stated; a correction may have inherited them
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

  public boolean states(Basis basis) {
    return states.contains(basis);
  }

  /** An informal practice without a formal act never starts formally (Awb 4:82). */
  public boolean hasFormalAct() {
    return !Boolean.TRUE.equals(remarks.get("noFormalAct"));
  }
}
