package nl.peildatum.deploy;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The text printed at the end of the start: the address, questions to try, and a warning about the
 * demonstration's clients.
 */
final class Welcome {
  private Welcome() {}

  static String text(String url, StartOptions options, Duration took) {
    return String.format(Locale.ROOT, "Ready at %s after %.1f s%n%n", url, took.toMillis() / 1000.0)
        + (options.empty() ? emptyRegister() : questions(url))
        + demonstration()
        + "Ctrl-C stops it; what was recorded stays.";
  }

  /**
   * @param why the reason, as sentences
   */
  static String notReady(String url, String why) {
    return """
    NOT READY. Questions are answered at %s as far as the record was read.
    %s
    %s/health/ready gives the reasons, docs/operating.md the ways out.
    Ctrl-C stops it; what was recorded stays.\
    """
        .formatted(url, why, url);
  }

  private static String questions(String url) {
    return ExampleQuestion.ALL.stream()
        .map(question -> "  %s%n    curl '%s'%n".formatted(question.words(), question.address(url)))
        .collect(Collectors.joining("", "Three questions to try%s:\n".formatted(token()), "\n"));
  }

  private static String token() {
    return StartSettings.ofThisProcess()
            .value("peildatum.reads")
            .filter("token"::equals)
            .isPresent()
        ? ", with -H \"Authorization: Bearer TOKEN\", since reads need a token"
        : "";
  }

  private static String emptyRegister() {
    return """
    The register is empty. Record a decision file with
      deploy/peildatum import FILE

    """;
  }

  private static String demonstration() {
    return StartSettings.ofThisProcess().has("peildatum.oidc.issuer")
        ? ""
        : """
        FOR DEMONSTRATION ONLY: anyone on this machine can record policy with the client importer and the secret demo.

        """;
  }
}
