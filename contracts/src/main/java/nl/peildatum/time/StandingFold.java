package nl.peildatum.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds the fact that stands on one day. Of the facts that cover the day, the last in order of
 * places applies, unless it is open-ended, does not overrule, and starts before the one that
 * applies so far.
 */
public final class StandingFold {
  private StandingFold() {}

  public static <T> Optional<LanePeriod<T>> standing(
      List<LanePeriod<T>> inOrderOfPlaces, LocalDate day) {
    Optional<LanePeriod<T>> standing = Optional.empty();
    for (var lanePeriod : inOrderOfPlaces) {
      if (lanePeriod.period().contains(day) && standing.filter(lanePeriod::yieldsTo).isEmpty()) {
        standing = Optional.of(lanePeriod);
      }
    }
    return standing;
  }
}
