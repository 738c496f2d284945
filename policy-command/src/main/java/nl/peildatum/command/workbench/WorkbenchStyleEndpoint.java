package nl.peildatum.command.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import nl.peildatum.problem.Language;
import nl.peildatum.problem.Problem;
import nl.peildatum.web.AcceptedLanguage;
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
      return unknown(AcceptedLanguage.of(request));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
        .body(WorkbenchReplies.STYLE.bytes());
  }

  /** A problem and no page: nobody need have signed in, and no page is read at this address. */
  private static ResponseEntity<byte[]> unknown(Language language) {
    var problem = Problem.of("not-found", Wording.of("not-found.file"));
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .body(problem.bytes(language));
  }
}
