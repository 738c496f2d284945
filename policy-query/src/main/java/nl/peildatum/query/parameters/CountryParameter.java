package nl.peildatum.query.parameters;

import java.util.Optional;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decisionfile.CountryWritten;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;

/** Reads the country in a path or a parameter: a code of ISO 3166-1, in either case. */
public final class CountryParameter {
  private CountryParameter() {}

  /** The country in a path; refuses a code that is not a country. */
  public static CountryCode named(String written) {
    return CountryCode.parse(written)
        .filter(CountryCode::isIso3166)
        .orElseThrow(
            () -> new Refused(Problem.of("unknown-country", CountryWritten.detail(written))));
  }

  /** The one country that a question about all countries asks for; empty where it names none. */
  public static Optional<CountryCode> asked(Parameters parameters) {
    var written = parameters.text("country");
    var known = written.flatMap(CountryCode::parse).filter(CountryCode::isIso3166);
    if (written.isPresent() && known.isEmpty()) {
      parameters.refuse("invalid-country", "country", CountryWritten.detail(written.get()));
    }
    known.ifPresent(country -> parameters.replace("country", country.inPath()));
    return known;
  }
}
