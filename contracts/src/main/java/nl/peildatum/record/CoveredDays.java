package nl.peildatum.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.peildatum.decision.Coverage;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement.CoverageStated;
import nl.peildatum.time.RunOfDays;
import nl.peildatum.time.ValidPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The days for which the register claims to be complete for one kind of policy of a country:
 * statements of coverage add up.
 *
 * @param stated the last statement that names the kind, or the last of any kind; empty = nothing is
 *     claimed for the country
 * @param periods by their first day, apart from each other
 */
record CoveredDays(Optional<RecordedEvent> stated, NavigableMap<LocalDate, ValidPeriod> periods) {

  /**
   * The covered days of a kind.
   *
   * @param statements all statements of coverage that count, in the order of the record
   */
  static CoveredDays of(String kind, List<RecordedEvent> statements) {
    var ofKind = statements.stream().filter(event -> coverage(event).names(kind)).toList();
    var stated = ofKind.isEmpty() ? statements : ofKind;
    return new CoveredDays(
        stated.isEmpty() ? Optional.empty() : Optional.of(stated.getLast()),
        joined(ofKind.stream().map(CoveredDays::period)));
  }

  static Coverage coverage(RecordedEvent event) {
    return ((CoverageStated) event.statement()).coverage();
  }

  static ValidPeriod period(RecordedEvent event) {
    var coverage = coverage(event);
    return new ValidPeriod(coverage.from(), coverage.until());
  }

  private static NavigableMap<LocalDate, ValidPeriod> joined(Stream<ValidPeriod> periods) {
    var joined = new TreeMap<LocalDate, ValidPeriod>();
    periods
        .sorted(Comparator.comparing(ValidPeriod::from))
        .forEach(
            next -> {
              var last = joined.isEmpty() ? null : joined.lastEntry().getValue();
              if (last == null || isBefore(last.until(), next.from())) {
                joined.put(next.from(), next);
              } else {
                var until = later(last.until(), next.until());
                joined.put(last.from(), new ValidPeriod(last.from(), until));
              }
            });
    return Collections.unmodifiableNavigableMap(joined);
  }

  private static boolean isBefore(@Nullable LocalDate until, LocalDate day) {
    return until != null && until.isBefore(day);
  }

  /** The later of two ends, where {@code null} is no end. */
  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null || one.isAfter(other) ? one : other;
  }

  boolean isOutside(LocalDate day) {
    var nearest = periods.floorEntry(day);
    return stated.isPresent() && (nearest == null || !nearest.getValue().contains(day));
  }

  /** Cuts the run where coverage starts or ends. */
  void cut(RunOfDays run) {
    var nearest = periods.floorEntry(run.day());
    if (nearest != null) {
      nearest.getValue().eachBound(run::cut);
    }
    run.cutIf(periods.higherKey(run.day()));
  }
}
