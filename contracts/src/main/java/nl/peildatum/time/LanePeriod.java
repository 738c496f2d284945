package nl.peildatum.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that one fact contributes to its lane, on a basis on which its start is known.
 *
 * @param period the days (Europe/Amsterdam), without those that an annulment hides
 * @param openEnded whether the fact is stated without an end; it stays open-ended if an annulment
 *     hides its last days
 * @param overrules whether the fact also replaces facts of earlier places that start later
 */
public record LanePeriod<T>(T fact, ValidPeriod period, boolean openEnded, boolean overrules) {

  /**
   * The days of a fact that holds on {@code [from, until)} and is hidden on {@code hiddenFrom}
   * (inclusive) and after; empty if no day is left.
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

  /**
   * Whether this fact leaves the standing fact in force: an open-ended fact that does not overrule
   * does not replace a fact that starts later.
   */
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
