package nl.peildatum.decision;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Which start counts: the IND acts on a letter at once, the law counts from publication. */
public enum Basis {
  OPERATIONAL,
  FORMAL;

  private Set<String> fields() {
    return switch (this) {
      case OPERATIONAL -> Set.of("from", "fromClaims", "startUnknown");
      case FORMAL -> Set.of("formalFrom", "formalFromClaims");
    };
  }

  /** Whether one of the fields of an act that together state this basis's start is among these. */
  public boolean isStatedIn(Collection<String> names) {
    return names.stream().anyMatch(fields()::contains);
  }

  /** The starts that these fields state. */
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
