package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Which policy governs a case: one, or as many as are sent, a line each. */
@RestController
final class AssessmentsEndpoint {
  private static final String NDJSON = "application/x-ndjson";

  private final CaseLines cases;
  private final CaseStreams streams;

  AssessmentsEndpoint(CaseLines cases, CaseStreams streams) {
    this.cases = cases;
    this.streams = streams;
  }

  @PostMapping(
      path = "/v1/assessments",
      consumes = {MediaType.APPLICATION_JSON_VALUE, NDJSON})
  ResponseEntity<StreamingResponseBody> assess(HttpServletRequest request) throws IOException {
    Request.query(request, Set.of()).requireSound();
    var form = isLines(request) ? Form.NDJSON : Form.JSON;
    FormReplies.chosen(request, form);
    var language = Language.of(request);
    return reply(ResponseEntity.ok(), form, language)
        .body(form == Form.JSON ? one(request, language) : many(request, language));
  }

  private static boolean isLines(HttpServletRequest request) {
    return MediaType.valueOf(request.getContentType()).isCompatibleWith(MediaType.valueOf(NDJSON));
  }

  /** Answered, or refused, before anything is written. */
  private StreamingResponseBody one(HttpServletRequest request, String language) {
    var answer = cases.answer(BodyBytes.of(request), language);
    return out -> out.write(answer);
  }

  private StreamingResponseBody many(HttpServletRequest request, String language)
      throws IOException {
    return streams.open(request.getInputStream(), line -> cases.line(line, language))::writeTo;
  }

  private static ResponseEntity.BodyBuilder reply(
      ResponseEntity.BodyBuilder ok, Form form, String language) {
    return ok.contentType(FormReplies.typeOf(form))
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .cacheControl(CacheControl.noStore());
  }
}
