package nl.peildatum.query.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Which answers given before read otherwise by now: a line for each receipt of such an answer. */
@RestController
final class ImpactEndpoint {
  private final ImpactLines lines;
  private final CaseStreams streams;

  ImpactEndpoint(ImpactLines lines, CaseStreams streams) {
    this.lines = lines;
    this.streams = streams;
  }

  @PostMapping(path = "/v1/impact", consumes = "application/x-ndjson")
  ResponseEntity<StreamingResponseBody> impact(HttpServletRequest request) throws IOException {
    Request.query(request, Set.of()).requireSound();
    FormReplies.chosen(request, Form.NDJSON);
    StreamingResponseBody body = streams.open(request.getInputStream(), lines::line)::writeTo;
    return ResponseEntity.ok()
        .contentType(FormReplies.typeOf(Form.NDJSON))
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(CacheControl.noStore())
        .body(body);
  }
}
