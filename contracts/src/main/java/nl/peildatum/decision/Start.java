package nl.peildatum.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The start of a fact on one basis: one day, the different claims of official sources, bounds
 * between which it lies, or not (yet) known.
 *
 * @param from first day, inclusive, Europe/Amsterdam; {@code null} with claims, with bounds, or
 *     when not known
 * @param bounds {@code null} unless only bounds are known
 */
public record Start(@Nullable LocalDate from, List<Claim> claims, @Nullable StartBounds bounds) {
  public static final Start NOT_KNOWN = new Start(null, List.of(), null);

  public static Start on(LocalDate from) {
    return new Start(from, List.of(), null);
  }

  public static Start onNullable(@Nullable LocalDate from) {
    return from == null ? NOT_KNOWN : on(from);
  }

  public static Start claimed(List<Claim> claims) {
    return new Start(null, List.copyOf(claims), null);
  }

  public static Start within(StartBounds bounds) {
    return new Start(null, List.of(), bounds);
  }

  public boolean isKnown() {
    return from != null || bounds != null || !claims.isEmpty();
  }

  /**
   * The start that the fold uses: the day, the last day of the bounds, or the earliest claim of a
   * disputed start; empty if not known.
   */
  public Optional<LocalDate> earliest() {
    return exactOrNotAfter()
        .or(() -> claims.stream().map(Claim::from).min(Comparator.naturalOrder()));
  }

  private Optional<LocalDate> exactOrNotAfter() {
    return Optional.ofNullable(from)
        .or(() -> Optional.ofNullable(bounds).map(StartBounds::notAfter));
  }

  /**
   * The start from which a term is counted: the day, the last day of the bounds, or the latest
   * claim of a disputed start, so that the true start is not later; empty if not known.
   */
  public Optional<LocalDate> latest() {
    return exactOrNotAfter()
        .or(() -> claims.stream().map(Claim::from).max(Comparator.naturalOrder()));
  }

  /** Whether the day lies on or after the earliest claim and before the latest. */
  public boolean isDisputedOn(LocalDate day) {
    return !claims.isEmpty()
        && claims.stream().anyMatch(claim -> !day.isBefore(claim.from()))
        && claims.stream().anyMatch(claim -> day.isBefore(claim.from()));
  }
}
