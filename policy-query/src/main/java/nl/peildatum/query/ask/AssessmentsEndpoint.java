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

  @PostMapping(path = "/v1/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> one(HttpServletRequest request) throws IOException {
    Request.parameters(request, Set.of()).requireSound();
    var language = Language.of(request);
    var answer = cases.answer(BodyBytes.of(request), language);
    return reply(ResponseEntity.ok(), Form.JSON, language).body(answer);
  }

  @PostMapping(path = "/v1/assessments", consumes = NDJSON)
  ResponseEntity<StreamingResponseBody> many(HttpServletRequest request) throws IOException {
    Request.query(request, Set.of()).requireSound();
    FormReplies.chosen(request, Form.NDJSON);
    var language = Language.of(request);
    var in = request.getInputStream();
    StreamingResponseBody body = streams.body(in, line -> cases.line(line, language));
    return reply(ResponseEntity.ok(), Form.NDJSON, language).body(body);
  }

  private static ResponseEntity.BodyBuilder reply(
      ResponseEntity.BodyBuilder ok, Form form, String language) {
    return ok.contentType(FormReplies.typeOf(form))
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .cacheControl(CacheControl.noStore());
  }
}
