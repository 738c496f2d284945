package nl.peildatum.command;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import nl.peildatum.decision.CountryCode;
import nl.peildatum.json.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes decisions, one a request, or previews them. */
@RestController
final class DecisionsEndpoint {
  static final int MOST_BYTES = 1 << 20;

  private final Decisions decisions;

  DecisionsEndpoint(Decisions decisions) {
    this.decisions = decisions;
  }

  @PostMapping(
      path = "/v1/countries/{cc}/decisions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> decide(@PathVariable("cc") String cc, HttpServletRequest request)
      throws IOException {
    var country = country(cc);
    var dryRun = DecisionParameters.dryRun(parameters(request));
    var sent = SentDecision.read(country, body(request));
    // a known id answers whatever If-Match says, so the header is read only when the id is new
    Supplier<OptionalLong> expectedHead = () -> IfMatch.head(request.getHeaders("If-Match"));
    if (dryRun) {
      return reply(HttpStatus.OK).body(decisions.preview(sent, expectedHead));
    }
    var recorded = decisions.record(sent, expectedHead);
    return recorded.replayed()
        ? reply(HttpStatus.OK).header("Idempotent-Replay", "true").body(recorded.body())
        : reply(HttpStatus.CREATED)
            .location(URI.create("/v1/decisions/" + recorded.id()))
            .body(recorded.body());
  }

  private static CountryCode country(String cc) {
    return CountryCode.parse(cc)
        .filter(CountryCode::isIso3166)
        .orElseThrow(
            () ->
                new RequestRefused(
                    Problem.of("unknown-country", "\"" + cc + "\" is no country of ISO 3166-1.")));
  }

  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException undecodable) {
      throw new RequestRefused(
          Problem.of("malformed-query", "The query string is not percent-encoded UTF-8."));
    }
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new RequestRefused(
          Problem.of("body-too-large", "The body is larger than " + MOST_BYTES + " bytes."));
    }
    return body;
  }

  private static ResponseEntity.BodyBuilder reply(HttpStatus status) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore());
  }
}
