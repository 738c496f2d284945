package nl.peildatum.decision;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Selects which start of a fact counts (<i>grondslag van de datum</i>). OPERATIONAL: the day from
 * which the IND acts on the decision. FORMAL: the legal start, once the decision is published.
 */
public enum Basis {
  OPERATIONAL,
  FORMAL;

  private Set<String> fields() {
    return switch (this) {
      case OPERATIONAL ->
          Set.of("from", "fromClaims", "fromNotAfter", "fromNotBefore", "startUnknown");
      case FORMAL -> Set.of("formalFrom", "formalFromClaims");
    };
  }

  /** Whether the names include a field of an act that states the start on this basis. */
  public boolean isStatedIn(Collection<String> names) {
    return names.stream().anyMatch(fields()::contains);
  }

  /** The bases on which these fields state a start. */
  public static Set<Basis> statedIn(Collection<String> names) {
    var stated = EnumSet.noneOf(Basis.class);
    for (var basis : values()) {
      if (basis.isStatedIn(names)) {
        stated.add(basis);
      }
    }
    return Set.copyOf(stated);
  }
}
