package nl.peildatum.command.workbench;

import java.nio.charset.StandardCharsets;
import nl.peildatum.command.sent.RequestRefused;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for the style sheet of the workbench; its address holds its hash. */
@RestController
public final class WorkbenchStyleEndpoint {
  @GetMapping("/beheer/assets/{hash}/style.css")
  ResponseEntity<byte[]> style(@PathVariable("hash") String hash) {
    if (!hash.equals(WorkbenchReplies.STYLE.hash())) {
      throw new RequestRefused(Problem.of("not-found", Wording.of("not-found.file")));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
        .body(WorkbenchReplies.STYLE.bytes());
  }
}
