package nl.peildatum.query.page.about;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.query.reply.AnswerReplies;
import nl.peildatum.query.reply.Caching;
import nl.peildatum.query.reply.Delivery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for the page that verifies evidence. It is sent as a file to save: the policy of
 * this site allows no script that a page brings along, and a check must not depend on the site.
 */
@RestController
public final class VerifierEndpoint {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  @GetMapping(VerifierFile.ADDRESS)
  ResponseEntity<Delivery> verifier(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    var reply =
        AnswerReplies.to(request, HTML, Caching.named(VerifierFile.ADDRESS))
            .of(VerifierFile.body());
    return ResponseEntity.status(reply.getStatusCode())
        .headers(reply.getHeaders())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"verifier.html\"")
        .body(reply.getBody());
  }
}
