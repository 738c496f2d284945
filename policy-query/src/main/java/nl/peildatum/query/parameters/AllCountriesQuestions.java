package nl.peildatum.query.parameters;

import java.util.Set;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import org.jspecify.annotations.Nullable;

/** Reads the common parameters of a question about every country. */
public final class AllCountriesQuestions {
  private final AllCountriesResolver countries;
  private final QueryClock clock;

  AllCountriesQuestions(AllCountriesResolver countries, QueryClock clock) {
    this.countries = countries;
    this.clock = clock;
  }

  /** Reads a question about every country on a day. */
  public AllCoordinates onADay(Parameters parameters) {
    var geldigOp = QuestionParameters.day(parameters, Clocks.OWN);
    var everywhere = everywhere(parameters, AnswerFilter.basis(parameters));
    return new AllCoordinates(
        geldigOp.orElseGet(clock::today),
        everywhere.all(),
        everywhere.basis(),
        everywhere.bekendOp(),
        everywhere.pinned(),
        parameters.read());
  }

  /** Reads a question about the record of every country: no day, no basis. */
  public AllCoordinates onTheRecord(Parameters parameters) {
    return everywhere(parameters, Basis.OPERATIONAL);
  }

  /**
   * A question about changes in every country, or in one.
   *
   * @param country null = all
   * @param kinds only these; empty = all
   */
  public record OfChanges(AllCoordinates of, @Nullable CountryCode country, Set<String> kinds) {}

  public OfChanges changes(Parameters parameters) {
    var country = CountryParameter.asked(parameters);
    var filter = AnswerFilter.in(parameters);
    var all =
        country
            .map(of -> countries.of(of, parameters))
            .orElseGet(() -> countries.sound(parameters));
    return new OfChanges(
        new AllCoordinates(
            null,
            all,
            filter.basis(),
            filter.bekendOp(),
            QuestionParameters.namesMoment(parameters),
            parameters.read()),
        country.orElse(null),
        filter.kinds());
  }

  private AllCoordinates everywhere(Parameters parameters, Basis basis) {
    var bekendOp = parameters.date("bekendOp");
    var all = countries.sound(parameters);
    return new AllCoordinates(
        null,
        all,
        basis,
        bekendOp.orElse(null),
        QuestionParameters.namesMoment(parameters),
        parameters.read());
  }

  /** Reads a question about the list of countries, which includes countries in trouble. */
  public AllCoordinates list(Parameters parameters) {
    var all = countries.known(parameters);
    return new AllCoordinates(
        null,
        all,
        Basis.OPERATIONAL,
        null,
        QuestionParameters.namesMoment(parameters),
        parameters.read());
  }
}
