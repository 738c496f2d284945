package nl.peildatum.command.relay.check;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.command.sent.SentParameters;
import nl.peildatum.integrity.IntegrityCheck;
import nl.peildatum.web.IntegrityReplies;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts a check of store and topic on this node, and tells what the last one found. */
@RestController
public final class RecordCheckEndpoint {
  private static final String PATH = "/v1/integrity/record";

  private final IntegrityCheck check;

  public RecordCheckEndpoint(IntegrityCheck check) {
    this.check = check;
  }

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> last(HttpServletRequest request) {
    SentParameters.refuseAll(request);
    return IntegrityReplies.last(check);
  }

  @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> start(HttpServletRequest request) {
    SentParameters.refuseAll(request);
    return IntegrityReplies.started(check);
  }
}
