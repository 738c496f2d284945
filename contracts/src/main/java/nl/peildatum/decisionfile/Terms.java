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
 * The content of a Set or an End as written in its act, without inherited members and defaults.
 *
 * @param areas in the order written, one lane each; none = one lane that is not narrowed to an area
 * @param subject the subject keys beside the area, such as a target
 * @param written names of the fields that are stated; in a replacement also of those stated as
 *     {@code null}
 * @param unreadable names of the fields that are stated but wrong; each has a violation
 * @param start operational start, if {@code written} has one of its fields
 * @param until exclusive, Europe/Amsterdam
 * @param formal legal start, if {@code written} has one of its fields
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

  public boolean isEnd() {
    return type().isEnd();
  }

  public boolean states(String field) {
    return written.contains(field);
  }

  public boolean states(Basis basis) {
    return basis.isStatedIn(written);
  }

  /** Whether the start on this basis is stated but cannot be read. */
  public boolean hasUnreadableStart(Basis basis) {
    return basis.isStatedIn(unreadable);
  }

  public boolean hasGround() {
    return remarks.containsKey("ground");
  }

  public Start start(Basis basis) {
    return basis == Basis.FORMAL ? formal : start;
  }
}
