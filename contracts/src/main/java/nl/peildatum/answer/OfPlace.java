package nl.peildatum.answer;

import java.util.List;
import nl.peildatum.decision.Area;

/**
 * What is said of a place, and of other areas that a person from there may come from as well.
 *
 * @param own by subject, in order
 * @param beside in the order of subjects, then of areas
 */
public record OfPlace<T>(List<T> own, List<Beside<T>> beside) {

  public record Beside<T>(Area area, T told) {}
}
