package nl.peildatum.kind;

import nl.peildatum.decision.Mechanism;
import nl.peildatum.wording.Wording;

/**
 * A warning, as data, that an act of one kind may have consequences for lanes of another kind in
 * which a Set stands. As data, so that no rule names a kind.
 *
 * @param code code of the warning
 * @param when mechanism of the acts that the warning is about
 * @param otherKind kind of the other lanes
 * @param otherKey key of the subject of the other lane that must match the subject of the act at
 *     {@code ownKey}
 * @param match how the area or the group of the other lane must match that of the act
 * @param detail text of the warning: the consequence and what to check
 */
public record Caution(
    String code,
    Mechanism when,
    String otherKind,
    String otherKey,
    Match match,
    String ownKey,
    Wording detail) {

  /**
   * How two areas must match: equal, or one inside the other. An area lies inside all its direct
   * and indirect parents. Groups match when they are equal.
   */
  public enum Match {
    SAME,
    SAME_OR_IN_OWN,
    SAME_OR_AROUND_OWN
  }

  /**
   * Text for an act about the alternative and for one about the designation: either may be the
   * mistake.
   */
  public static final Wording TARGET_IS_DESIGNATED = Wording.of("target-is-designated");
}
