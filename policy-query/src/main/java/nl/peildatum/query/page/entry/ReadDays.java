package nl.peildatum.query.page.entry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.record.AbsenceStatements;

/**
 * Until when the register has read the policy of a country: policy that stands on a later day may
 * have changed since.
 *
 * @param day the day asked about, Europe/Amsterdam
 */
public record ReadDays(AbsenceStatements known, LocalDate day) {
  /** The statuses that rest on policy; an absence tells by its own status what was read. */
  private static final Set<String> OF_POLICY =
      Set.of("IN_FORCE", "DECLARED_NONE", "DISPUTED", "UNCERTAIN", "ENDED", "ANNULLED");

  public static ReadDays of(Coordinates on) {
    return new ReadDays(on.known().absence(), on.day());
  }

  /**
   * The last day, inclusive, of which this kind of policy was read; empty if the day asked about
   * was read, or nothing before it, or the register claims nothing for the country.
   */
  Optional<LocalDate> lastReadBefore(String kind, String status) {
    if (!OF_POLICY.contains(status) || !known.isOutsideCoverage(kind, day)) {
      return Optional.empty();
    }
    return known.coverage().stream()
        .filter(coverage -> coverage.names(kind))
        .flatMap(coverage -> Stream.ofNullable(coverage.until()))
        .filter(until -> !until.isAfter(day))
        .max(LocalDate::compareTo)
        .map(until -> until.minusDays(1));
  }
}
