package nl.peildatum.query.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.Basis;
import nl.peildatum.evidence.EvidenceQuestion;
import org.jspecify.annotations.Nullable;

/** Reads addresses of answers about a country or an area as questions of evidence. */
final class EvidenceQuestions {
  private static final Pattern PATH =
      Pattern.compile("/v1/countries/([a-z]{2})(?:/areas/([^/]+))?/policy\\?(.*)");

  private EvidenceQuestions() {}

  /** The question of an address; empty unless it names a sequence from 1 on, and no status. */
  static Optional<EvidenceQuestion> at(String address) {
    var path = PATH.matcher(address);
    if (!path.matches()) {
      return Optional.empty();
    }
    var parameters = parameters(path.group(3));
    var sequence = Long.parseLong(parameters.getOrDefault("sequence", "0"));
    return sequence == 0 || parameters.containsKey("status") || parameters.containsKey("expand")
        ? Optional.empty()
        : Optional.of(question(path.group(1), path.group(2), sequence, parameters));
  }

  private static EvidenceQuestion question(
      String country, @Nullable String area, long sequence, Map<String, String> parameters) {
    var bekendOp = parameters.get("bekendOp");
    return new EvidenceQuestion(
        CountryCode.parse(country).orElseThrow(),
        area == null ? null : decoded(area),
        parameters.get("kind"),
        LocalDate.parse(parameters.getOrDefault("geldigOp", "")),
        sequence,
        Basis.valueOf(parameters.getOrDefault("basis", "OPERATIONAL")),
        bekendOp == null ? null : LocalDate.parse(bekendOp));
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new HashMap<String, String>();
    for (var parameter : query.split("&", -1)) {
      var parts = parameter.split("=", 2);
      parameters.put(parts[0], decoded(parts[1]));
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
