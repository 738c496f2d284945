package nl.peildatum.area;

import java.util.Optional;

/**
 * The permanent id of an area (<i>gebied</i>) inside its country: kebab case, a-z and 0-9. An area
 * keeps its id when ISO changes codes; a renamed area is another area with its own id.
 */
public record AreaId(String value) implements Comparable<AreaId> {
  public AreaId {
    if (!isKebabCase(value)) {
      throw new NotAnAreaId(value);
    }
  }

  public static Optional<AreaId> parse(String written) {
    return isKebabCase(written) ? Optional.of(new AreaId(written)) : Optional.empty();
  }

  @Override
  public int compareTo(AreaId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isKebabCase(String text) {
    var previous = '-';
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!alphanumeric && (c != '-' || previous == '-')) {
        return false;
      }
      previous = c;
    }
    return previous != '-';
  }
}
