package nl.peildatum.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a place paints once its start on a basis is known.
 *
 * @param period the days painted, an annulled rest already cut off
 * @param openEnded stated without an end; a stroke cut off by an annulment stays open-ended
 * @param overrules sweeps away what starts later too
 */
public record LanePeriod<T>(T fact, ValidPeriod period, boolean openEnded, boolean overrules) {

  /**
   * The stroke of a fact on {@code [from, until)}, hidden on {@code hiddenFrom} (inclusive) and
   * after; empty where no day is left.
   */
  public static <T> Optional<LanePeriod<T>> of(
      T fact,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate hiddenFrom,
      boolean overrules) {
    var end = earliest(until, hiddenFrom);
    return end != null && !from.isBefore(end)
        ? Optional.empty()
        : Optional.of(new LanePeriod<>(fact, new ValidPeriod(from, end), until == null, overrules));
  }

  /** Policy "until further notice" that was entered late does not bury what starts later. */
  boolean yieldsTo(LanePeriod<T> standing) {
    return yieldsToStartsAfter() && standing.period.from().isAfter(period.from());
  }

  boolean yieldsToStartsAfter() {
    return openEnded && !overrules;
  }

  private static @Nullable LocalDate earliest(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
