package nl.peildatum.decisionfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.peildatum.area.AreaId;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.Start;
import nl.peildatum.kind.ActType;
import nl.peildatum.kind.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * What a Set or an End says, as written: nothing inherited, no default taken.
 *
 * @param areas in the order written, one lane each; none = one lane that no area narrows
 * @param subject what narrows the lane beside the area, such as a target
 * @param written the fields that are stated; in a replacement also those stated to be empty
 * @param unreadable the fields that are stated but wrong; a violation says so
 * @param start operational start where {@code written} has one of its fields
 * @param until exclusive, Europe/Amsterdam
 * @param formal legal start where {@code written} has one of its fields
 */
public record Terms(
    Kinds.Act act,
    List<AreaId> areas,
    Map<String, String> subject,
    Set<String> written,
    Set<String> unreadable,
    Start start,
    @Nullable LocalDate until,
    Start formal,
    boolean overrules,
    boolean onlyThese,
    Map<String, Object> value,
    Map<String, Object> remarks) {

  public ActType type() {
    return act.type();
  }

  public boolean isSet() {
    return type().isSet();
  }

  public boolean states(String field) {
    return written.contains(field);
  }

  public boolean states(Basis basis) {
    return basis.isStatedIn(written);
  }

  /** Whether this basis's start was stated in a way that cannot be read. */
  public boolean garbles(Basis basis) {
    return basis.isStatedIn(unreadable);
  }

  public boolean hasGround() {
    return remarks.containsKey("ground");
  }

  public Start start(Basis basis) {
    return basis == Basis.FORMAL ? formal : start;
  }
}
