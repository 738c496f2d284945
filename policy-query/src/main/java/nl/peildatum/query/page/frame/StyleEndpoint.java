package nl.peildatum.query.page.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.web.page.StyleSheet;
import nl.peildatum.wording.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for the style sheet; its address holds its hash, so that it never changes. */
@RestController
public final class StyleEndpoint {
  /** Joined in this order: the styles of every page, those of one page each, narrow screens. */
  private static final List<String> FILES =
      List.of(
          "style.css",
          "time.css",
          "case.css",
          "parts.css",
          "dossier.css",
          "search.css",
          "about.css",
          "map.css",
          "narrow.css");

  private static final StyleSheet STYLE = StyleSheet.of(FILES);

  /** The address of the style sheet. */
  public static final String STYLES = "/assets/" + STYLE.hash() + "/style.css";

  @GetMapping("/assets/{hash}/style.css")
  public ResponseEntity<byte[]> style(@PathVariable("hash") String hash) {
    if (!hash.equals(STYLE.hash())) {
      throw new Refused(Problem.of("not-found", Wording.of("not-found.file")));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .body(STYLE.bytes());
  }
}
