package nl.peildatum.query.page.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Refused;
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
          "style.css", "time.css", "case.css", "search.css", "about.css", "map.css", "narrow.css");

  private static final byte[] STYLE = read();
  private static final String HASH = hash(STYLE);

  /** The address of the style sheet. */
  public static final String STYLES = "/assets/" + HASH + "/style.css";

  @GetMapping("/assets/{hash}/style.css")
  public ResponseEntity<byte[]> style(@PathVariable("hash") String hash) {
    if (!hash.equals(HASH)) {
      throw new Refused(Problem.of("not-found", Wording.of("not-found.file")));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .body(STYLE);
  }

  private static byte[] read() {
    var all = new ByteArrayOutputStream();
    for (var file : FILES) {
      try (var in = PageFiles.open(file)) {
        in.transferTo(all);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return all.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
