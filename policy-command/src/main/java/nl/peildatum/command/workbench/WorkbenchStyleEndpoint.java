package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import nl.peildatum.command.http.CommandProblems;
import nl.peildatum.problem.Problem;
import nl.peildatum.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for the style sheet of the workbench; its address holds its hash. Anyone reads it.
 */
@RestController
public final class WorkbenchStyleEndpoint {
  @GetMapping("/beheer/assets/{hash}/style.css")
  ResponseEntity<byte[]> style(@PathVariable("hash") String hash, HttpServletRequest request) {
    if (!hash.equals(WorkbenchReplies.STYLE.hash())) {
      // a problem and no page: nobody need have signed in, and no page is read at this address
      return CommandProblems.reply(Problem.of("not-found", Wording.of("not-found.file")), request);
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
        .body(WorkbenchReplies.STYLE.bytes());
  }
}
