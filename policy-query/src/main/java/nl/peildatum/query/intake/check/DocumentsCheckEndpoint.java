package nl.peildatum.query.intake.check;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.integrity.IntegrityCheck;
import nl.peildatum.query.parameters.RequestParameters;
import nl.peildatum.web.IntegrityReplies;
import org.springframework.beans.factory.annotation.Qualifier;
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
    return IntegrityReplies.last(check);
  }

  @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> start(HttpServletRequest request) {
    RequestParameters.refuseParameters(request);
    return IntegrityReplies.started(check);
  }
}
