package nl.peildatum.command.draft.http;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.area.CountryCode;
import nl.peildatum.command.draft.DraftId;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.decisionfile.InvalidCountry;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.AcceptedLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What the endpoints of drafts answer alike. */
final class DraftReplies {
  private DraftReplies() {}

  static CountryCode country(String cc) {
    return CountryCode.parse(cc)
        .filter(CountryCode::isIso3166)
        .orElseThrow(
            () -> new RequestRefused(Problem.of("unknown-country", InvalidCountry.detail(cc))));
  }

  static DraftId draft(String cc, String id) {
    return new DraftId(country(cc), id);
  }

  /** A reply that nobody may store, with texts in the language of the client. */
  static ResponseEntity.BodyBuilder json(HttpStatus status, HttpServletRequest request) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, AcceptedLanguage.of(request).tag())
        .varyBy(AcceptedLanguage.HEADER);
  }

  static String etag(int version) {
    return "\"" + version + "\"";
  }
}
