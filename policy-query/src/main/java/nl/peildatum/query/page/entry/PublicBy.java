package nl.peildatum.query.page.entry;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.decision.Basis;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.record.CountryRecord;
import nl.peildatum.record.RecordAsOf;
import org.jspecify.annotations.Nullable;

/**
 * The day by which decisions had to be public to count in answers ({@code bekendOp}).
 *
 * @param day inclusive, Europe/Amsterdam
 * @param hidesPolicy whether the record holds policy that became public later
 */
public record PublicBy(LocalDate day, boolean hidesPolicy) {
  /** The filter of a question; empty where it has none. */
  public static Optional<PublicBy> of(Coordinates on) {
    return of(on.moment().record(), on.moment().sequence(), on.bekendOp());
  }

  /**
   * The filter on a record up to a sequence (inclusive); empty where there is none.
   *
   * @param bekendOp inclusive, Europe/Amsterdam
   */
  public static Optional<PublicBy> of(
      CountryRecord record, long sequence, @Nullable LocalDate bekendOp) {
    return Optional.ofNullable(bekendOp)
        .map(
            day ->
                new PublicBy(
                    day, isAnyHidden(record.asKnown(sequence, Basis.OPERATIONAL, null), day)));
  }

  private static boolean isAnyHidden(RecordAsOf known, LocalDate day) {
    return known.record().events().stream()
        .takeWhile(event -> event.sequence() <= known.sequence())
        .anyMatch(event -> isHidden(event, known, day));
  }

  private static boolean isHidden(RecordedEvent event, RecordAsOf known, LocalDate day) {
    return switch (event.statement()) {
      case Statement.AreaRegistered _,
          Statement.AreaSucceeded _,
          Statement.CoverageStated _,
          Statement.NoCountryPolicyDeclared _ ->
          false;
      case Statement.OfAct _ -> {
        var instrument = known.origin(event).instrument();
        yield !instrument.is(InstrumentType.DATA_CORRECTION) && instrument.publicOn().isAfter(day);
      }
      default -> false;
    };
  }
}
