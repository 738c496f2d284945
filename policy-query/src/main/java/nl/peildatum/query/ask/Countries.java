package nl.peildatum.query.ask;

import nl.peildatum.decision.CountryCode;
import nl.peildatum.json.Problem;

/** The country in a path: any of ISO 3166-1, in either case. */
final class Countries {
  private Countries() {}

  static CountryCode named(String written) {
    return CountryCode.parse(written)
        .filter(CountryCode::isIso3166)
        .orElseThrow(
            () ->
                new Refused(
                    Problem.of("unknown-country", "\"" + written + "\" is not in ISO 3166-1.")));
  }
}
