package nl.peildatum.command.relay.check;

import jakarta.servlet.http.HttpServletRequest;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.integrity.IntegrityCheck;
import nl.peildatum.problem.Fault;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
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
  ResponseEntity<byte[]> last(HttpServletRequest request) {
    refuseParameters(request);
    return reply(HttpStatus.OK);
  }

  @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> start(HttpServletRequest request) {
    refuseParameters(request);
    check.request();
    return reply(HttpStatus.ACCEPTED);
  }

  private static void refuseParameters(HttpServletRequest request) {
    var faults =
        request.getParameterMap().keySet().stream()
            .sorted()
            .map(RecordCheckEndpoint::unknown)
            .toList();
    if (!faults.isEmpty()) {
      throw new RequestRefused(Problem.of(faults));
    }
  }

  private static Fault unknown(String name) {
    return Fault.ofParameter("unknown-parameter", name, Wording.of("unknown-parameter.none", name));
  }

  private ResponseEntity<byte[]> reply(HttpStatus status) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(check.json());
  }
}
