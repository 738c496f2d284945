package nl.peildatum.query.intake.check;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.integrity.IntegrityCheck;
import nl.peildatum.query.parameters.RequestParameters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts a check of the documents of this node, and tells what the last one found. */
@RestController
public final class DocumentsCheckEndpoint {
  private static final String PATH = "/v1/integrity/documents";

  private final IntegrityCheck check;

  public DocumentsCheckEndpoint(@Qualifier("documentsCheck") IntegrityCheck check) {
    this.check = check;
  }

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> last(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    return reply(HttpStatus.OK);
  }

  @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> start(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    check.request();
    return reply(HttpStatus.ACCEPTED);
  }

  private ResponseEntity<byte[]> reply(HttpStatus status) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(check.json());
  }
}
