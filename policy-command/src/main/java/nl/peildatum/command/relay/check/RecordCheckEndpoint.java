package nl.peildatum.command.relay.check;

import nl.peildatum.integrity.IntegrityCheck;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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
  ResponseEntity<byte[]> last() {
    return reply(HttpStatus.OK);
  }

  @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> start() {
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
