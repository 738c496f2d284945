package nl.peildatum.query.page.entry;

import java.time.LocalDate;
import java.util.Optional;
import nl.peildatum.decision.InstrumentType;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.parameters.Coordinates;
import nl.peildatum.record.CountryRecord;
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
                    day,
                    record.events().stream()
                        .takeWhile(event -> event.sequence() <= sequence)
                        .anyMatch(event -> isHidden(event.statement(), day))));
  }

  private static boolean isHidden(Statement statement, LocalDate day) {
    return switch (statement) {
      case Statement.AreaRegistered _,
          Statement.AreaSucceeded _,
          Statement.CoverageStated _,
          Statement.NoCountryPolicyDeclared _ ->
          false;
      case Statement.OfAct act -> {
        var instrument = act.origin().instrument();
        yield !instrument.is(InstrumentType.DATA_CORRECTION) && instrument.publicOn().isAfter(day);
      }
      default -> false;
    };
  }
}
