package nl.peildatum.deploy;

import java.time.Duration;
import java.util.Locale;

/** What the person who started it reads last: where it is, what to try, whom not to trust. */
final class Welcome {
  private Welcome() {}

  static String text(String url, StartOptions options, Duration took) {
    return String.format(Locale.ROOT, "Ready at %s after %.1f s%n%n", url, took.toMillis() / 1000.0)
        + (options.empty() ? emptyRegister() : questions(url))
        + demonstration()
        + "Ctrl-C stops it; what was recorded stays.";
  }

  private static String questions(String url) {
    return String.format(
        """
        Three questions to try:
          What was the policy for a person from Gao on the day before the letter?
            curl '%1$s/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-10'
          And on the day of the letter?
            curl '%1$s/v1/countries/ml/areas/gao/policy?geldigOp=2023-01-11'
          And for a person from Ségou, whom the letter does not name?
            curl '%1$s/v1/countries/ml/areas/segou/policy?geldigOp=2023-01-11'

        """,
        url);
  }

  private static String emptyRegister() {
    return """
    The register is empty. Record a decision file with
      deploy/peildatum import FILE

    """;
  }

  private static String demonstration() {
    return Configured.here().has("peildatum.oidc.issuer")
        ? ""
        : """
        FOR DEMONSTRATION ONLY: anyone on this machine can record policy with the client importer and the secret demo.

        """;
  }
}
