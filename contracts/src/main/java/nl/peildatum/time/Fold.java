package nl.peildatum.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The answer on one day: the last in place stands, except that "until further notice" yields. */
public final class Fold {
  private Fold() {}

  public static <T> Optional<LanePeriod<T>> standing(
      List<LanePeriod<T>> inOrderOfPlaces, LocalDate day) {
    Optional<LanePeriod<T>> standing = Optional.empty();
    for (var stroke : inOrderOfPlaces) {
      if (stroke.period().contains(day) && standing.filter(stroke::yieldsTo).isEmpty()) {
        standing = Optional.of(stroke);
      }
    }
    return standing;
  }
}
