package nl.peildatum.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.Decisions;
import nl.peildatum.command.draft.AuditTrail;
import nl.peildatum.command.security.Identity;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.decisionfile.InvalidCountry;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.AcceptedLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint that records decisions, one per request, or previews them. */
@RestController
public final class DecisionsEndpoint {
  private final Decisions decisions;
  private final PreviewWork previews;
  private final AuditTrail audit;

  DecisionsEndpoint(Decisions decisions, PreviewWork previews, AuditTrail audit) {
    this.decisions = decisions;
    this.previews = previews;
    this.audit = audit;
  }

  @PostMapping(
      path = "/v1/countries/{cc}/decisions",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> decide(
      @PathVariable("cc") String cc, HttpServletRequest request, Authentication caller)
      throws IOException {
    var asked = DecisionRequest.read(country(cc), request, decisions);
    var language = AcceptedLanguage.of(request);
    var locale = language.locale();
    if (asked.dryRun()) {
      return reply(HttpStatus.OK, language)
          .body(previews.run(() -> decisions.preview(asked.sent(), asked.expectedHead(), locale)));
    }
    var alsoWho = audit.recordedAtOnce(Identity.of(caller));
    var recorded = decisions.record(asked.sent(), asked.expectedHead(), alsoWho);
    return recorded.replayed()
        ? reply(HttpStatus.OK, Language.ENGLISH)
            .header("Idempotent-Replay", "true")
            .body(recorded.body(Locale.ENGLISH))
        : reply(HttpStatus.CREATED, language)
            .location(URI.create("/v1/decisions/" + recorded.id()))
            .body(recorded.body(locale));
  }

  private static CountryCode country(String cc) {
    return CountryCode.parse(cc)
        .filter(CountryCode::isIso3166)
        .orElseThrow(
            () -> new RequestRefused(Problem.of("unknown-country", InvalidCountry.detail(cc))));
  }

  private static ResponseEntity.BodyBuilder reply(HttpStatus status, Language language) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .varyBy(AcceptedLanguage.HEADER);
  }
}
