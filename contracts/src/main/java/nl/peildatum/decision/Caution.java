package nl.peildatum.decision;

/**
 * What an act of one kind may mean for lanes of another that stand: a warning, as data, so that no
 * rule names a kind.
 *
 * @param code of the warning
 * @param when only acts that do this
 * @param otherKind whose lanes are looked at
 * @param otherKey their subject's key that must equal the act's own subject at {@code ownKey}
 * @param detail what the author may not have in mind
 */
public record Caution(
    String code, Mechanism when, String otherKind, String otherKey, String ownKey, String detail) {

  /** Said of the alternative and of the designation alike: either may be the slip. */
  public static final String TARGET_IS_DESIGNATED =
      "The target of a relocation alternative is itself designated under article 15(c) on days of"
          + " the alternative. Withdraw the alternative, or check the target and the designation.";
}
