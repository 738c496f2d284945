package nl.peildatum.query.parameters;

import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decisionfile.InvalidCountry;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;

/** Reads the country in a path or a parameter: a code of ISO 3166-1, in either case. */
public final class CountryParameter {
  private CountryParameter() {}

  /**
   * The country in a path. Throws {@link Refused} with {@code unknown-country} (404) for a text
   * that is not a code of ISO 3166-1.
   */
  public static CountryCode named(String written) {
    return CountryCode.parse(written)
        .filter(CountryCode::isIso3166)
        .orElseThrow(
            () -> new Refused(Problem.of("unknown-country", InvalidCountry.detail(written))));
  }

  /**
   * The country in the parameter {@code country}, to which a question about all countries may be
   * narrowed. Empty if the parameter is not given, and if it is not a code of ISO 3166-1; in that
   * case also adds the fault {@code invalid-country}, which {@link Parameters#requireSound} throws.
   */
  public static Optional<CountryCode> fromQuery(Parameters parameters) {
    var written = parameters.text("country");
    var known = written.flatMap(CountryCode::parse).filter(CountryCode::isIso3166);
    if (written.isPresent() && known.isEmpty()) {
      parameters.refuse("invalid-country", "country", InvalidCountry.detail(written.get()));
    }
    // so that "ML" and "ml" have one canonical address
    known.ifPresent(country -> parameters.replace("country", country.inPath()));
    return known;
  }
}
