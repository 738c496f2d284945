package nl.peildatum.query.parameters;

import java.time.LocalDate;
import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Reads the common parameters of a question about every country. Each method throws {@link
 * nl.peildatum.query.reply.Refused} with all faults of the parameters that were found so far.
 */
public final class AllCountriesQuestions {
  private final AllCountriesResolver countries;
  private final QueryClock clock;

  AllCountriesQuestions(AllCountriesResolver countries, QueryClock clock) {
    this.countries = countries;
    this.clock = clock;
  }

  /**
   * Reads a question about every country on a day; today if it names neither a day nor a moment.
   */
  public AllCoordinates onADay(Parameters parameters) {
    var geldigOp = QuestionParameters.day(parameters, ClockParameters.OWN);
    var basis = AnswerFilter.basis(parameters);
    var bekendOp = parameters.date("bekendOp").orElse(null);
    var all = countries.sound(parameters);
    return coordinates(geldigOp.orElseGet(clock::today), all, basis, bekendOp, parameters);
  }

  /** Reads a question about the record of every country: no day, no basis. */
  public AllCoordinates onTheRecord(Parameters parameters) {
    var bekendOp = parameters.date("bekendOp").orElse(null);
    return coordinates(null, countries.sound(parameters), Basis.OPERATIONAL, bekendOp, parameters);
  }

  /**
   * A question about changes in every country, or in one.
   *
   * @param country null = all
   * @param kinds only these; empty = all
   */
  public record OfChanges(AllCoordinates of, @Nullable CountryCode country, Set<String> kinds) {}

  /** Reads a question about changes. */
  public OfChanges changes(Parameters parameters) {
    var country = CountryParameter.fromQuery(parameters);
    var filter = AnswerFilter.in(parameters);
    var all =
        country
            .map(of -> countries.of(of, parameters))
            .orElseGet(() -> countries.sound(parameters));
    return new OfChanges(
        coordinates(null, all, filter.basis(), filter.bekendOp(), parameters),
        country.orElse(null),
        filter.kinds());
  }

  /** Reads a question about the list of countries, which includes countries in trouble. */
  public AllCoordinates list(Parameters parameters) {
    return coordinates(null, countries.known(parameters), Basis.OPERATIONAL, null, parameters);
  }

  private static AllCoordinates coordinates(
      @Nullable LocalDate geldigOp,
      AllCountries all,
      Basis basis,
      @Nullable LocalDate bekendOp,
      Parameters parameters) {
    return new AllCoordinates(
        geldigOp,
        all,
        basis,
        bekendOp,
        QuestionParameters.namesMoment(parameters),
        parameters.read());
  }
}
