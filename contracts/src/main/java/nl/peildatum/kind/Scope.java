package nl.peildatum.kind;

/**
 * The fields of an act that state which lanes it is about.
 *
 * @param within the field whose object holds {@code areas} and the subject; empty = the act itself
 * @param areas the field that lists the areas
 * @param everywhere whether naming no area means the lane of the whole country
 */
public record Scope(String within, String areas, boolean everywhere) {

  /** A scope with at least one area in a field of the act. */
  public static Scope listedIn(String areas) {
    return new Scope("", areas, false);
  }

  /** A scope with areas in a field of the act; without areas it is the whole country. */
  public static Scope everywhereOr(String areas) {
    return new Scope("", areas, true);
  }

  /**
   * A scope in a required object of the act; an empty object means everyone in the whole country.
   */
  public static Scope category(String within) {
    return new Scope(within, "areas", true);
  }

  /** Whether a field of the act holds the areas and the subject. */
  public boolean isNested() {
    return !within.isEmpty();
  }

  /** The path, for JSON pointers, from the act to the field that names areas. */
  public String pathToAreas() {
    return isNested() ? within + "/" + areas : areas;
  }
}
