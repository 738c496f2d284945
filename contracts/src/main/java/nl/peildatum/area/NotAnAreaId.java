package nl.peildatum.area;

/** Thrown for an area id that is not in kebab case: groups of a-z and 0-9 with single hyphens. */
public final class NotAnAreaId extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotAnAreaId(String written) {
    super("not a-z, 0-9 and single hyphens: " + written);
  }
}
