package nl.peildatum.kind;

import nl.peildatum.decision.Mechanism;

/**
 * What an act of one kind may mean for lanes of another that stand: a warning, as data, so that no
 * rule names a kind.
 *
 * @param code of the warning
 * @param when only acts that do this
 * @param otherKind whose lanes are looked at
 * @param otherKey their subject's key that must match the act's own subject at {@code ownKey}
 * @param match of the other lane's value with the act's own
 * @param detail what the author may not have in mind
 */
public record Caution(
    String code,
    Mechanism when,
    String otherKind,
    String otherKey,
    Match match,
    String ownKey,
    String detail) {

  /** How two areas are meant; one lies in another that it has as parent, at any distance. */
  public enum Match {
    SAME,
    SAME_OR_IN_OWN,
    SAME_OR_AROUND_OWN
  }

  /** Said of the alternative and of the designation alike: either may be the slip. */
  public static final String TARGET_IS_DESIGNATED =
      "The target of a relocation alternative, or an area that it lies in, is designated under"
          + " article 15(c) on days of the alternative. Withdraw the alternative, or check the"
          + " target and the designation.";
}
