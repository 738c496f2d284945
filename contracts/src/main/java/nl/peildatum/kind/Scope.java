package nl.peildatum.kind;

/**
 * Where an act says which lanes it is about.
 *
 * @param within the field whose object holds {@code areas} and the subject; empty = the act itself
 * @param areas the field that lists the areas
 * @param everywhere whether naming no area means the whole country, in a lane of its own
 */
public record Scope(String within, String areas, boolean everywhere) {

  /** In a field of the act, at least one area. */
  public static Scope listedIn(String areas) {
    return new Scope("", areas, false);
  }

  /** In a field of the act, or everywhere. */
  public static Scope everywhereOr(String areas) {
    return new Scope("", areas, true);
  }

  /** In an object that must be stated; an empty one is everyone, everywhere. */
  public static Scope category(String within) {
    return new Scope(within, "areas", true);
  }

  /** Whether a field of the act holds the areas and the subject. */
  public boolean isNested() {
    return !within.isEmpty();
  }

  /** The field of the act in which areas are named: for pointers. */
  public String pathToAreas() {
    return isNested() ? within + "/" + areas : areas;
  }
}
